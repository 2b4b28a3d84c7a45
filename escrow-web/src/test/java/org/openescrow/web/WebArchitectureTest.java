package org.openescrow.web;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ejb.Stateless;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.Set;
import org.openescrow.payment.channel.CallbackInbox;
import org.openescrow.payment.channel.ChannelCode;
import org.openescrow.payment.channel.ChannelFigures;
import org.openescrow.payment.ledger.LedgerBooks;
import org.openescrow.payment.ledger.check.LedgerExport;
import org.openescrow.payment.ledger.check.Verifications;
import org.openescrow.payment.ledger.explain.Explanations;
import org.openescrow.web.console.access.Does;
import org.openescrow.web.console.access.Me;
import org.openescrow.web.console.proposal.Proposing;
import org.openescrow.web.once.OneTransaction;

/** What keeps the web a translator. */
@AnalyzeClasses(packages = "org.openescrow.web", importOptions = ImportOption.DoNotIncludeTests.class)
class WebArchitectureTest {
    private static final int LONGEST_RESOURCE_METHOD = 15;

    @ArchTest
    static final ArchRule noEntityAndNoTable = noClasses()
            .should()
            .dependOnClassesThat(resideInAPackage("jakarta.persistence.."))
            .orShould()
            .dependOnClassesThat()
            .areAnnotatedWith(Entity.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(EntityManager.class);

    @ArchTest
    static final ArchRule noTransactionalAnnotation = noClasses()
            .should()
            .beAnnotatedWith(Transactional.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Transactional.class);

    @ArchTest
    static final ArchRule onlyOneOpensTransactions =
            classes().that().areAnnotatedWith(Stateless.class).should().be(OneTransaction.class);

    @ArchTest
    static final ArchRule ofThePaymentCoreOnlyWhatIsMeantForTheWeb = noClasses()
            .should()
            .dependOnClassesThat(resideInAPackage("org.openescrow.payment..")
                    .and(DescribedPredicate.not(resideInAnyPackage(
                            "org.openescrow.payment.money",
                            "org.openescrow.payment.refusal",
                            "org.openescrow.payment.conflict",
                            "org.openescrow.payment.log",
                            "org.openescrow.payment.trace",
                            "org.openescrow.payment.combine",
                            "org.openescrow.payment.text")))
                    .and(DescribedPredicate.not(view()))
                    .and(DescribedPredicate.not(oneOf(
                            CallbackInbox.class,
                            ChannelFigures.class,
                            ChannelCode.class,
                            LedgerBooks.class,
                            Explanations.class,
                            LedgerExport.class,
                            Verifications.class))));

    @ArchTest
    static final ArchRule onlyTheCallbackKnowsTheInbox = noClasses()
            .that()
            .resideOutsideOfPackage("org.openescrow.web.callback")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(CallbackInbox.class);

    @ArchTest
    static final ArchRule noCycles =
            slices().matching("org.openescrow.web.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule everyOperatorsResourceNamesItsRoles = methods()
            .that(handleRequests())
            .and()
            .areDeclaredInClassesThat()
            .resideInAPackage("org.openescrow.web.admin..")
            .should(have(rolesOrNoToken()));

    /** Whoever needs the operator's name, or proposes in it, does something, and is guarded by the table of deeds. */
    @ArchTest
    static final ArchRule whatAnOperatorDoesOnAPageIsADeed = methods()
            .that(DescribedPredicate.describe("act for the operator", method -> method.getMethodCallsFromSelf().stream()
                    .anyMatch(WebArchitectureTest::actsForTheOperator)))
            .and()
            .areNotDeclaredIn(Proposing.class)
            .should()
            .beAnnotatedWith(Does.class)
            .andShould()
            .bePublic();

    private static boolean actsForTheOperator(JavaMethodCall call) {
        return call.getTargetOwner().isEquivalentTo(Proposing.class)
                || (call.getTargetOwner().isEquivalentTo(Me.class)
                        && Set.of("name", "view").contains(call.getName()));
    }

    @ArchTest
    static final ArchRule onlyTheInstitutionsOwnSeeAllPlatforms = noClasses()
            .that()
            .resideOutsideOfPackages("org.openescrow.web.console..", "org.openescrow.web.admin..")
            .should()
            .dependOnClassesThat()
            .haveSimpleNameEndingWith("Desk");

    @ArchTest
    static final ArchRule resourcesAreShort =
            methods().that(handleRequests()).should(have(atMostLines(LONGEST_RESOURCE_METHOD)));

    @ArchTest
    static final ArchRule resourcesAreNamedSo =
            classes().that().areAnnotatedWith(Path.class).should().haveSimpleNameEndingWith("Resource");

    @ArchTest
    static final ArchRule namesSayNoTechnology = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Dto")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Utils");

    /** Records and enums, which carry what is shown and can change nothing. */
    private static DescribedPredicate<JavaClass> view() {
        return DescribedPredicate.describe("records or enums", type -> type.isRecord() || type.isEnum());
    }

    private static DescribedPredicate<JavaClass> oneOf(Class<?>... types) {
        return DescribedPredicate.describe("the doors for reading, for proving and for callbacks", type -> Set.of(types)
                .contains(type.reflect()));
    }

    private static DescribedPredicate<JavaMethod> handleRequests() {
        return DescribedPredicate.describe(
                "handle requests",
                method -> method.isAnnotatedWith(GET.class)
                        || method.isAnnotatedWith(POST.class)
                        || method.isAnnotatedWith(PUT.class)
                        || method.isAnnotatedWith(DELETE.class));
    }

    private static DescribedPredicate<JavaMethod> rolesOrNoToken() {
        return DescribedPredicate.describe(
                "roles, or say that no token is needed",
                method -> method.isAnnotatedWith("org.openescrow.web.admin.AllowedRoles")
                        || method.isAnnotatedWith("org.openescrow.web.admin.WithoutToken"));
    }

    private static DescribedPredicate<JavaMethod> atMostLines(int lines) {
        return DescribedPredicate.describe("at most " + lines + " lines", method -> {
            int first = method.getSourceCodeLocation().getLineNumber();
            int last = method.getAccessesFromSelf().stream()
                    .mapToInt(access -> access.getLineNumber())
                    .max()
                    .orElse(first);
            return last - first <= lines;
        });
    }
}
