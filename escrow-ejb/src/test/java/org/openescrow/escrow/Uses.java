package org.openescrow.escrow;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Who uses a class or a method, as conditions of {@link ArchitectureTest}. */
final class Uses {
    private Uses() {}

    static ArchCondition<JavaClass> beUsedOnlyWithinTheirPackage() {
        return new ArchCondition<>("be used only within their package") {
            @Override
            public void check(JavaClass book, ConditionEvents events) {
                book.getDirectDependenciesToSelf().stream()
                        .filter(use -> !use.getOriginClass().getPackageName().equals(book.getPackageName()))
                        .forEach(use -> events.add(SimpleConditionEvent.violated(use, use.getDescription())));
            }
        };
    }

    static ArchCondition<JavaMethod> beCalledByTheirOwnClassOnly() {
        return new ArchCondition<>("be called by their own class only") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                method.getCallsOfSelf().stream()
                        .filter(call -> !call.getOriginOwner().equals(method.getOwner()))
                        .forEach(call -> events.add(SimpleConditionEvent.violated(call, call.getDescription())));
            }
        };
    }
}
