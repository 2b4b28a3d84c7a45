package org.openescrow.payment.channel;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.openescrow.payment.refusal.PaymentRefusal;
import org.openescrow.payment.refusal.Refusal;

/** The table of what was closed and opened. */
@Dependent
class ChannelTurns {
    @PersistenceContext(unitName = "payment-core")
    EntityManager entityManager;

    void add(ChannelTurn turn) {
        entityManager.persist(turn);
    }

    Optional<ChannelTurn> last(ChannelCode channel) {
        return entityManager
                .createQuery(
                        "select t from ChannelTurn t where t.channel = :channel order by t.id desc", ChannelTurn.class)
                .setParameter("channel", channel.value())
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }

    ChannelState state(ChannelCode channel) {
        return last(channel).map(ChannelTurn::state).orElse(ChannelState.OPEN);
    }

    /**
     * Refuses a new order where the channel is closed. Asks the table, in the transaction that would place the order:
     * what is remembered would count later on other nodes than here.
     */
    void requireOpen(ChannelCode channel) {
        if (state(channel) == ChannelState.CLOSED) {
            throw new Refusal(PaymentRefusal.CHANNEL_CLOSED);
        }
    }
}
