package org.openescrow.payment;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Set;
import java.util.stream.Collectors;

/** What the module's code may know and do; architecture and house style, held by the build. */
@AnalyzeClasses(packages = "org.openescrow.payment", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    /** The only beans of the module that begin a transaction. */
    private static final Set<String> OPENERS = Set.of(
            "ChannelBook",
            "Settlement",
            "CallbackInbox",
            "CallbackListener",
            "ExpiredHolds",
            "Duties",
            "Seals",
            "LedgerExport",
            "VerificationRows",
            "CallbackFailures",
            "ReconciliationBook");

    @ArchTest
    static final ArchRule packagesDependDownwardsOnly = Architectures.layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("protocol")
            .definedBy("..payment.channel.*..")
            .layer("reconciliation")
            .definedBy("..payment.reconciliation..")
            .layer("channel")
            .definedBy("..payment.channel")
            .layer("account")
            .definedBy("..payment.account..")
            .layer("ledger")
            .definedBy("..payment.ledger..")
            .layer("money")
            .definedBy("..payment.money..")
            .layer("conflict")
            .definedBy("..payment.conflict..")
            .layer("refusal")
            .definedBy("..payment.refusal..")
            .whereLayer("protocol")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("reconciliation")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("channel")
            .mayOnlyBeAccessedByLayers("protocol", "reconciliation")
            .whereLayer("account")
            .mayOnlyBeAccessedByLayers("channel")
            .whereLayer("ledger")
            .mayOnlyBeAccessedByLayers("account", "channel")
            .whereLayer("conflict")
            .mayOnlyBeAccessedByLayers("ledger", "channel", "reconciliation")
            .whereLayer("money")
            .mayOnlyBeAccessedByLayers("ledger", "account", "channel", "protocol", "reconciliation")
            .whereLayer("money")
            .mayNotAccessAnyLayer()
            .whereLayer("refusal")
            .mayNotAccessAnyLayer();

    /** A stream that nobody closes keeps its connection, and the other persistence unit then takes a second one. */
    @ArchTest
    static final ArchRule queriesAreReadToTheirEnd =
            noClasses().should().callMethod(TypedQuery.class, "getResultStream");

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("org.openescrow.payment.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyTracesKnowOpenTelemetry = noClasses()
            .that()
            .resideOutsideOfPackage("..payment.trace")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.opentelemetry..");

    /** Or the pending counters would not equal the open holds. */
    @ArchTest
    static final ArchRule onlyHoldsReserve = noClasses()
            .that()
            .resideOutsideOfPackage("..payment.ledger.hold")
            .and()
            .doNotHaveSimpleName("Reservations")
            .should()
            .dependOnClassesThat()
            .haveSimpleName("Reservations");

    @ArchTest
    static final ArchRule theModuleKnowsNothingAboveIt = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.openescrow.escrow..", "org.openescrow.web..", "org.openescrow.sandbox..");

    @ArchTest
    static final ArchRule nothingIsNamedForWhatItIsNot = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameStartingWith("Default")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .resideInAnyPackage("..util..", "..common..", "..dto..", "..impl..", "..manager..", "..helper..");

    @ArchTest
    static final ArchRule nothingIsCountedInFractions = noClasses()
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(double.class, float.class, Double.class, Float.class, BigDecimal.class, BigInteger.class);

    /** Where it does not say so itself a singleton's beginning has a transaction, whatever its class says. */
    @ArchTest
    static final ArchRule singletonsSayHowTheyBegin = methods()
            .that()
            .areAnnotatedWith(PostConstruct.class)
            .and()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Singleton.class)
            .should()
            .beAnnotatedWith(TransactionAttribute.class);

    @ArchTest
    static final ArchRule theClockIsInjected = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(SystemTime.class.getName())
            .should()
            .callMethodWhere(readsTheMachinesClock());

    @ArchTest
    static final ArchRule entitiesStayInTheirPackage = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .or()
            .areAnnotatedWith(Embeddable.class)
            .should()
            .bePackagePrivate();

    /** A name that begins transactions and is not listed is as wrong as one that is listed and has gone. */
    @ArchTest
    static void onlyTheListedBeansBeginATransaction(JavaClasses all) {
        Set<String> found = all.stream()
                .filter(ArchitectureTest::beginsTransactions)
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toSet());
        assertEquals(OPENERS, found);
    }

    private static DescribedPredicate<JavaMethodCall> readsTheMachinesClock() {
        return describe("reads the machine's clock", call -> {
            String name = call.getName();
            boolean system = name.equals("system") || name.equals("systemUTC") || name.equals("systemDefaultZone");
            return name.equals("now")
                    || name.equals("currentTimeMillis")
                    || name.equals("nanoTime")
                    || (system && call.getTargetOwner().getPackageName().equals("java.time"));
        });
    }

    /** The container begins a transaction for every bean of these sorts that does not say otherwise. */
    private static boolean beginsTransactions(JavaClass type) {
        boolean bean = type.isAnnotatedWith(Stateless.class)
                || type.isAnnotatedWith(Singleton.class)
                || type.isAnnotatedWith(MessageDriven.class);
        boolean required = bean
                && type.tryGetAnnotationOfType(TransactionAttribute.class)
                        .map(attribute -> opens(attribute.value()))
                        .orElse(true);
        return required
                || type.isAnnotatedWith(Transactional.class)
                || type.getMethods().stream().anyMatch(ArchitectureTest::beginsATransaction);
    }

    private static boolean beginsATransaction(JavaMethod method) {
        return method.isAnnotatedWith(Transactional.class)
                || method.tryGetAnnotationOfType(TransactionAttribute.class)
                        .map(attribute -> opens(attribute.value()))
                        .orElse(false);
    }

    private static boolean opens(TransactionAttributeType type) {
        return type == TransactionAttributeType.REQUIRED || type == TransactionAttributeType.REQUIRES_NEW;
    }
}
