package org.openescrow.escrow;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ejb.Schedule;
import org.openescrow.payment.duty.WithoutTransaction;

/** A timer's method has a transaction whatever it says, and is to do its work without (ADR 32). */
@AnalyzeClasses(
        packages = {"org.openescrow.payment", "org.openescrow.escrow"},
        importOptions = DoNotIncludeTests.class)
class TimersTest {
    @ArchTest
    static final ArchRule timersPutTheirTransactionAside =
            methods().that().areAnnotatedWith(Schedule.class).should(putItAside());

    private static ArchCondition<JavaMethod> putItAside() {
        return new ArchCondition<>("do their work by WithoutTransaction.run") {
            @Override
            public void check(JavaMethod timer, ConditionEvents events) {
                boolean aside = timer.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(WithoutTransaction.class));
                events.add(new SimpleConditionEvent(timer, aside, timer.getFullName() + " does so: " + aside));
            }
        };
    }
}
