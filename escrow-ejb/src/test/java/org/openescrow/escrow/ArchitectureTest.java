package org.openescrow.escrow;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.Entity;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;

/** What ARCHITECTURE.md says of this module, held by a machine. */
@AnalyzeClasses(packages = "org.openescrow.escrow", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "org.openescrow.escrow.";

    @ArchTest
    static final ArchRule featuresHaveNoCycles =
            slices().matching("org.openescrow.escrow.(*)..").should().beFreeOfCycles();

    /** A stream that nobody closes keeps its connection, and the other persistence unit then takes a second one. */
    @ArchTest
    static final ArchRule queriesAreReadToTheirEnd =
            noClasses().should().callMethod(TypedQuery.class, "getResultStream");

    @ArchTest
    static final ArchRule platformsKnowNoUsers = noClasses()
            .that()
            .resideInAnyPackage(ROOT + "platform..", ROOT + "operator..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    ROOT + "user..",
                    ROOT + "wallet..",
                    ROOT + "card..",
                    ROOT + "merchant..",
                    ROOT + "recharge..",
                    ROOT + "consumption..");

    @ArchTest
    static final ArchRule usersKnowNoWallets = noClasses()
            .that()
            .resideInAPackage(ROOT + "user..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    ROOT + "wallet..",
                    ROOT + "card..",
                    ROOT + "merchant..",
                    ROOT + "recharge..",
                    ROOT + "consumption..");

    @ArchTest
    static final ArchRule nothingKnowsTheOrdersButTheirOwnPackage = noClasses()
            .that()
            .resideInAnyPackage(ROOT + "wallet..", ROOT + "card..", ROOT + "merchant..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT + "recharge..", ROOT + "consumption..");

    /** Features fire their news and do not know who listens. */
    @ArchTest
    static final ArchRule nothingKnowsTheWebhooks = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "notification..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + "notification..");

    @ArchTest
    static final ArchRule eventsKnowNoDeliveries = noClasses()
            .that()
            .resideInAnyPackage(ROOT + "notification.endpoint..", ROOT + "notification.event..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + "notification.delivery..");

    @ArchTest
    static final ArchRule endpointsKnowNoEvents = noClasses()
            .that()
            .resideInAPackage(ROOT + "notification.endpoint..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + "notification.event..");

    @ArchTest
    static final ArchRule answersAreMadeOfViews = noClasses()
            .that()
            .resideInAnyPackage(ROOT + "answer..", ROOT + "json..")
            .should()
            .dependOnClassesThat()
            .areAnnotatedWith(Stateless.class);

    @ArchTest
    static final ArchRule factsAndKeysStandAlone = classes()
            .that()
            .resideInAnyPackage(ROOT + "person..", ROOT + "privacy..", ROOT + "idempotency..")
            .should()
            .onlyDependOnClassesThat(new DescribedPredicate<>("are their own, the root's or not of this module") {
                @Override
                public boolean test(JavaClass used) {
                    String home = used.getPackageName();
                    return !home.startsWith(ROOT)
                            || Set.of(ROOT + "person", ROOT + "privacy", ROOT + "idempotency")
                                    .contains(home);
                }
            });

    @ArchTest
    static final ArchRule theWebIsUnknownHere = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.openescrow.web..", "jakarta.ws.rs..", "jakarta.servlet..", "jakarta.jms..");

    @ArchTest
    static final ArchRule entitiesStayAtHome =
            classes().that().areAnnotatedWith(Entity.class).should().notBePublic();

    @ArchTest
    static final ArchRule columnsAreReachedThroughMethods = fields().that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .and()
            .areNotStatic()
            .should()
            .bePrivate();

    @ArchTest
    static final ArchRule booksAreUsedByTheirOwnFeatureOnly =
            classes().that(simpleNameEndingWith("Book")).should(Uses.beUsedOnlyWithinTheirPackage());

    @ArchTest
    static final ArchRule beansSayWhatTheyDoAboutTransactions = classes()
            .that()
            .areAnnotatedWith(Stateless.class)
            .or()
            .areAnnotatedWith(Singleton.class)
            .should()
            .beAnnotatedWith(TransactionAttribute.class);

    /** The container's proxy passes on public calls only; others fail at run time. */
    @ArchTest
    static final ArchRule whatAnEnterpriseBeanOffersIsPublic = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Stateless.class)
            .and()
            .arePackagePrivate()
            .should(Uses.beCalledByTheirOwnClassOnly())
            .allowEmptyShould(true);

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
    static final ArchRule nobodyReadsTheMachinesClock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class);

    @ArchTest
    static final ArchRule moneyDoesNotFloat = noFields()
            .should()
            .haveRawType(double.class)
            .orShould()
            .haveRawType(float.class)
            .orShould()
            .haveRawType(BigDecimal.class);

    @ArchTest
    static final ArchRule nothingReturnsAFloat = noMethods()
            .should()
            .haveRawReturnType(double.class)
            .orShould()
            .haveRawReturnType(float.class)
            .orShould()
            .haveRawReturnType(BigDecimal.class);

    @ArchTest
    static final ArchRule namesAreNotTechnical = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Utils?|Manager|Helper|Dto)")
            .orShould()
            .resideInAnyPackage("..util..", "..common..", "..dto..", "..impl..", "..manager..", "..helper..");

    /** The beans that open a transaction; whatever they call joins it. A new name here is a decision. */
    private static final Set<String> OPENERS = Set.of(
            "ApplicationBook",
            "DocumentBook",
            "DocumentDesk",
            "Platforms",
            "PlatformDesk",
            "PlatformKeys",
            "Merchants",
            "WalletBook",
            "BindingBook",
            "AgreementBook",
            "RechargeBook",
            "Consumptions",
            "UserDesk",
            "WalletDesk",
            "MerchantDesk",
            "Approvals",
            "LoginBook",
            "CodeBook",
            "OperatorAdmin",
            "DeskBook",
            "CaseBook",
            "WebhookEndpoints",
            "DeliveryBook",
            "Deliveries",
            "DeliveryDesk",
            "CallBook",
            "IdempotencyKeys",
            "Nonces");

    @ArchTest
    static final ArchRule transactionsAreOpenedByAShortList = classes()
            .that(new DescribedPredicate<>("open transactions") {
                @Override
                public boolean test(JavaClass bean) {
                    return opens(bean) || bean.getMethods().stream().anyMatch(ArchitectureTest::opens);
                }
            })
            .should(new ArchCondition<>("be on the list") {
                @Override
                public void check(JavaClass bean, ConditionEvents events) {
                    boolean listed = OPENERS.contains(bean.getSimpleName());
                    events.add(new SimpleConditionEvent(bean, listed, bean.getName() + " is on the list: " + listed));
                }
            });

    private static boolean opens(HasAnnotations<?> place) {
        boolean byBean = place.tryGetAnnotationOfType(TransactionAttribute.class)
                .filter(attribute -> attribute.value() == TransactionAttributeType.REQUIRED
                        || attribute.value() == TransactionAttributeType.REQUIRES_NEW)
                .isPresent();
        boolean byInterceptor = place.tryGetAnnotationOfType(Transactional.class)
                .filter(attribute -> attribute.value() == Transactional.TxType.REQUIRED
                        || attribute.value() == Transactional.TxType.REQUIRES_NEW)
                .isPresent();
        return byBean || byInterceptor;
    }
}
