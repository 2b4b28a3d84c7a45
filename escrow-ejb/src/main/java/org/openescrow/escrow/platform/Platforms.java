package org.openescrow.escrow.platform;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.FreeText;
import org.openescrow.escrow.operator.Change;
import org.openescrow.escrow.operator.OperatorActions;
import org.openescrow.escrow.operator.OperatorName;
import org.openescrow.escrow.privacy.PersonalData;
import org.openescrow.payment.conflict.Conflicts;
import org.openescrow.payment.refusal.Outcome;
import org.openescrow.payment.refusal.Refusal;
import org.openescrow.payment.rows.ManyRows;

/**
 * The door to platforms: applications, their review, keys, permissions.
 *
 * <p>Refuses {@link EscrowRefusal#VALIDATION_FAILED} for texts that are blank or too long,
 * {@link EscrowRefusal#PUBLIC_KEY_REUSED}, {@link EscrowRefusal#APPLICATION_UNKNOWN},
 * {@link EscrowRefusal#APPLICATION_DECIDED}, {@link EscrowRefusal#PLATFORM_NOT_APPROVED},
 * {@link EscrowRefusal#PLATFORM_SUSPENDED}, {@link EscrowRefusal#SERVICE_NOT_PERMITTED}.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Platforms {
    private static final int LONGEST_NAME = 128;
    private static final int LONGEST_REASON = 500;
    private static final int MOST_LISTED = 100;
    private static final int MOST_PLATFORMS = 1_000;
    private static final ManyRows SERVICES =
            new ManyRows("select services, suspended_at, own_limits from platform where platform_no in (", "?", ")");
    private static final SecureRandom RANDOM = new SecureRandom();

    @PersistenceContext(unitName = "escrow")
    EntityManager entityManager;

    @Inject
    PlatformRows rows;

    @Inject
    ApplicationBook book;

    @Inject
    OperatorActions actions;

    @Inject
    PersonalData privacy;

    @Inject
    Event<PlatformApproved> approvals;

    @Inject
    Event<ApprovalWanted> wishes;

    @Inject
    InstantSource clock;

    /**
     * Takes an application in. One key makes one application: the same said again is answered with the first one,
     * also when it has been decided.
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public ApplicationView apply(PlatformApplication application) {
        FreeText.checked("name", application.name(), LONGEST_NAME);
        if (application.services().isEmpty()) {
            throw new Refusal(EscrowRefusal.VALIDATION_FAILED, "At least one service.");
        }
        return Conflicts.repeat(() -> book.take(application));
    }

    public ApplicationView application(ApplicationId id) {
        Application application = entityManager.find(Application.class, id.value());
        if (application == null) {
            throw new Refusal(EscrowRefusal.APPLICATION_UNKNOWN);
        }
        return application.view(privacy);
    }

    /**
     * Applications, newest first.
     *
     * @param after only those older than this one
     * @param limit how many at the most, 1 to 100
     */
    public List<ApplicationView> applications(
            Optional<ApplicationStatus> status, Optional<ApplicationId> after, int limit) {
        TypedQuery<Application> query = entityManager.createQuery(
                "select a from Application a where a.id < :after"
                        + (status.isPresent() ? " and a.status = :status" : "")
                        + " order by a.id desc",
                Application.class);
        // A tilde sorts after every id.
        query.setParameter("after", after.map(ApplicationId::value).orElse("~"));
        status.ifPresent(wanted -> query.setParameter("status", wanted));
        return query.setMaxResults(Math.min(Math.max(limit, 1), MOST_LISTED)).getResultList().stream()
                .map(application -> application.view(privacy))
                .toList();
    }

    /** The approved platforms, a thousand at the most, the newest first. */
    public List<PlatformRef> platforms() {
        return entityManager
                .createQuery("select p from Platform p order by p.approvedAt desc", Platform.class)
                .setMaxResults(MOST_PLATFORMS)
                .getResultList()
                .stream()
                .map(Platform::ref)
                .toList();
    }

    /**
     * Approves: the applicant becomes a platform with a registration number, its key may call, and the decision is
     * recorded. Approving again answers the same. Refuses as who observes {@link ApprovalWanted} does.
     *
     * @param comment for the record, at most 500 characters, may be empty; the platform does not see it
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public ApplicationView approve(ApplicationId id, OperatorName operator, String comment) {
        if (!comment.isEmpty()) {
            FreeText.checked("comment", comment, LONGEST_REASON);
        }
        Application application = lock(id);
        if (isUndecided(application, ApplicationStatus.APPROVED)) {
            wishes.fire(new ApprovalWanted(id));
            Instant now = now();
            PlatformNo platformNo = PlatformNo.random(RANDOM);
            entityManager.persist(new Platform(platformNo, application, now));
            entityManager.find(PlatformKey.class, application.keyId().value()).belongTo(platformNo);
            application.approve(platformNo, now);
            actions.record(
                    operator,
                    "APPLICATION_APPROVED",
                    id.value(),
                    comment,
                    Change.of(ApplicationStatus.PENDING_REVIEW, ApplicationStatus.APPROVED));
            approvals.fire(new PlatformApproved(platformNo, application.view(privacy)));
        }
        return application.view(privacy);
    }

    /**
     * Rejects, and records the decision. Rejecting again answers the same, with the first reason.
     *
     * @param reason 1 to 500 characters; the platform sees it
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public ApplicationView reject(ApplicationId id, OperatorName operator, String reason) {
        FreeText.checked("reason", reason, LONGEST_REASON);
        Application application = lock(id);
        if (isUndecided(application, ApplicationStatus.REJECTED)) {
            application.reject(reason, now());
            actions.record(
                    operator,
                    "APPLICATION_REJECTED",
                    id.value(),
                    reason,
                    Change.of(ApplicationStatus.PENDING_REVIEW, ApplicationStatus.REJECTED));
        }
        return application.view(privacy);
    }

    /** The key with this id; empty where there is none, whatever the text. */
    public Optional<KeyView> key(String keyId) {
        if (!KeyId.isOne(keyId)) {
            return Optional.empty();
        }
        return Optional.ofNullable(entityManager.find(PlatformKey.class, keyId)).map(PlatformKey::view);
    }

    /** Refuses where the platform may change nothing; asks the table, so that a suspension counts at once. */
    public void requireActive(PlatformNo platformNo) {
        if (rows.read(platformNo)
                .filter(platform -> platform.status() == PlatformStatus.SUSPENDED)
                .isPresent()) {
            throw new Refusal(EscrowRefusal.PLATFORM_SUSPENDED);
        }
    }

    /** The limits of its own that a platform has; none where there is no such platform. */
    public OwnLimits ownLimits(PlatformNo platformNo) {
        return rows.read(platformNo).map(platform -> platform.view().limits()).orElse(OwnLimits.NONE);
    }

    /** Refuses where the platform is not approved, suspended, or not approved for this service. */
    public void requireService(PlatformNo platformNo, Service service) {
        permission(platformNo, service).orThrow();
    }

    /**
     * That the platform may use this service, with its own limits, which the same row has; for work that is done
     * together with others'.
     */
    public Outcome<Permit> permission(PlatformNo platformNo, Service service) {
        List<Outcome<Permit>> approved = new ArrayList<>();
        entityManager
                .unwrap(Session.class)
                .doWork(connection -> SERVICES.query(
                        connection,
                        List.of(platformNo),
                        (platform, marks) -> marks.set(platform.value()),
                        row -> approved.add(permit(platformNo, service, row))));
        return approved.isEmpty() ? Outcome.refused(EscrowRefusal.PLATFORM_NOT_APPROVED) : approved.get(0);
    }

    private static Outcome<Permit> permit(PlatformNo platform, Service service, ResultSet row) throws SQLException {
        if (row.getObject(2) != null) {
            return Outcome.refused(EscrowRefusal.PLATFORM_SUSPENDED);
        }
        return Services.read(row.getString(1)).contains(service)
                ? Outcome.done(new Permit(platform, new OwnLimits(row.getString(3))))
                : Outcome.refused(EscrowRefusal.SERVICE_NOT_PERMITTED);
    }

    /** The row is locked, so that of two operators the second one sees the first one's decision. */
    private Application lock(ApplicationId id) {
        Application application = entityManager.find(Application.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (application == null) {
            throw new Refusal(EscrowRefusal.APPLICATION_UNKNOWN);
        }
        return application;
    }

    private static boolean isUndecided(Application application, ApplicationStatus wanted) {
        boolean undecided = application.status().next().contains(wanted);
        if (!undecided && application.status() != wanted) {
            throw new Refusal(EscrowRefusal.APPLICATION_DECIDED);
        }
        return undecided;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
