package org.openescrow.payment.channel;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.openescrow.payment.money.Money;
import org.openescrow.payment.refusal.PaymentRefusal;
import org.openescrow.payment.refusal.Refusal;

/**
 * The door to what banks say and our books contradict. Nothing is ever booked on it; a person looks at each and says
 * what was done about it. Called within the caller's transaction.
 *
 * <p>Refuses {@link PaymentRefusal#CHANNEL_EXCEPTION_UNKNOWN} and
 * {@link PaymentRefusal#CHANNEL_EXCEPTION_RESOLVED}.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class ChannelExceptions {
    private static final int LONGEST = 512;

    @PersistenceContext(unitName = "payment-core")
    EntityManager entityManager;

    @Inject
    InstantSource clock;

    /**
     * Writes one down, once for each kind of contradiction while it is open: a bank may repeat itself for days. What
     * was resolved is written down again only when something else is said.
     *
     * @param detail for people, at most 512 characters are kept
     */
    public void report(ChannelCode channel, RequestNo requestNo, ExceptionKind kind, String detail) {
        report(channel, requestNo, kind, detail, Optional.empty());
    }

    /**
     * The same of a contradiction about an amount; each amount that the bank tells is written down, and each movement
     * of a payment that was made more than once, by its serial.
     *
     * @param told what the bank says that it has moved
     */
    public void report(
            ChannelCode channel, RequestNo requestNo, ExceptionKind kind, String detail, Optional<Told> told) {
        List<Long> known = entityManager
                .createQuery(
                        "select e.id from ChannelException e"
                                + " where e.channel = :channel and e.requestNo = :requestNo and e.kind = :kind"
                                + " and coalesce(e.toldAmount, 0) = :told"
                                + " and (e.kind <> :twice or coalesce(e.toldSerial, '') = :serial)"
                                + " and (e.status = :open or e.detail = :detail)",
                        Long.class)
                .setParameter("channel", channel.value())
                .setParameter("requestNo", requestNo.value())
                .setParameter("kind", kind)
                .setParameter(
                        "told", told.map(Told::amount).map(Money::minorUnits).orElse(0L))
                .setParameter("twice", ExceptionKind.TWICE_AT_BANK)
                .setParameter("serial", told.map(Told::serial).orElse(""))
                .setParameter("open", ExceptionStatus.OPEN)
                .setParameter("detail", bounded(detail))
                .getResultList();
        if (known.isEmpty()) {
            var found = new ChannelException(channel, requestNo, kind, bounded(detail), clock.instant());
            entityManager.persist(told.map(found::telling).orElse(found));
        }
    }

    /**
     * What was written down, newest first.
     *
     * @param status only those; all where absent
     * @param after those older than this one
     * @param limit how many at the most
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<ChannelExceptionView> list(Optional<ExceptionStatus> status, Optional<Long> after, int limit) {
        return entityManager
                .createQuery(
                        "select e from ChannelException e where e.id < :after"
                                + " and (:status is null or e.status = :status) order by e.id desc",
                        ChannelException.class)
                .setParameter("after", after.orElse(Long.MAX_VALUE))
                .setParameter("status", status.orElse(null))
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(ChannelException::view)
                .toList();
    }

    /** One of them. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public ChannelExceptionView view(long id) {
        ChannelException found = entityManager.find(ChannelException.class, id);
        if (found == null) {
            throw new Refusal(PaymentRefusal.CHANNEL_EXCEPTION_UNKNOWN);
        }
        return found.view();
    }

    /**
     * Closes one. The same comment again answers the same.
     *
     * @param comment what was found and done, 1 to 512 characters
     */
    public ChannelExceptionView resolve(long id, String comment) {
        if (comment.isBlank() || comment.length() > LONGEST) {
            throw new IllegalArgumentException("1 to " + LONGEST + " characters");
        }
        ChannelException found = entityManager.find(ChannelException.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (found == null) {
            throw new Refusal(PaymentRefusal.CHANNEL_EXCEPTION_UNKNOWN);
        }
        if (!found.resolve(comment, clock.instant().truncatedTo(ChronoUnit.MILLIS))) {
            throw new Refusal(PaymentRefusal.CHANNEL_EXCEPTION_RESOLVED);
        }
        return found.view();
    }

    private static String bounded(String detail) {
        return detail.length() <= LONGEST ? detail : detail.substring(0, LONGEST);
    }
}
