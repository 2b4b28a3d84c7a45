package org.openescrow.payment.channel;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The door to the payments of all banks and how each came to be what it is. Reads only, refuses nothing. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PaymentTrails {
    /** Of a payment that a bank was asked about for weeks, the first so many steps and words. */
    private static final int MOST = 200;

    @PersistenceContext(unitName = "payment-core")
    EntityManager entityManager;

    @Inject
    BankChannels channels;

    /**
     * Payments in a state, newest first.
     *
     * @param after those older than this one
     * @param limit how many at the most
     */
    public List<PaymentView> inState(PaymentStatus status, Optional<RequestNo> after, int limit) {
        return entityManager
                .createQuery(
                        "select p from BankPayment p where p.status = :status and p.requestNo < :after"
                                + " order by p.requestNo desc",
                        BankPayment.class)
                .setParameter("status", status)
                // A tilde sorts after every number.
                .setParameter("after", after.map(RequestNo::value).orElse("~"))
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(BankPayment::view)
                .toList();
    }

    /** How many payments ended how since a moment, bank by bank. */
    public List<ChannelTotal> ended(Instant from) {
        return channels.all()
                .map(BankChannel::code)
                .flatMap(channel -> entityManager
                        .createQuery(
                                "select new org.openescrow.payment.channel.ChannelTotal(p.channel, p.status, count(p))"
                                        + " from BankPayment p where p.channel = :channel and p.finishedAt >= :from"
                                        + " group by p.channel, p.status",
                                ChannelTotal.class)
                        .setParameter("channel", channel.value())
                        .setParameter("from", from)
                        .getResultList()
                        .stream())
                .toList();
    }

    /** What is known of a payment; nothing where there is none. */
    public PaymentTrail trail(RequestNo requestNo) {
        List<PaymentStep> steps = about(requestNo, BankPaymentEvent.class).stream()
                .map(BankPaymentEvent::step)
                .toList();
        Stream<BankWords> told =
                about(requestNo, ChannelCallback.class).stream().map(ChannelCallback::words);
        Stream<BankWords> asked = about(requestNo, BankEvidence.class).stream().map(BankEvidence::words);
        List<BankWords> words = Stream.concat(told, asked)
                .sorted(Comparator.comparing(BankWords::at))
                .toList();
        return new PaymentTrail(steps, words);
    }

    /** Rows about a payment, in the order in which they were written. */
    private <E> List<E> about(RequestNo requestNo, Class<E> entity) {
        return entityManager
                .createQuery(
                        "select e from " + entity.getSimpleName() + " e where e.requestNo = :requestNo order by e.id",
                        entity)
                .setParameter("requestNo", requestNo.value())
                .setMaxResults(MOST)
                .getResultList();
    }
}
