package org.openescrow.system.chaos;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.openescrow.client.EscrowClient;
import org.openescrow.client.order.OrderStatus;
import org.openescrow.system.Await;

/**
 * Waits until nothing is under way any more: every recharge has ended, every message that we have taken from the bank
 * has been handled. Those that the bank could not deliver it goes on sending for a day; nothing waits for them.
 */
final class Settling {
    /** The bank is asked 10 s, 10 s, 30 s and 5 min after an answer was lost, and a question may be lost as well. */
    private static final Duration PATIENCE = Duration.ofMinutes(7);

    private Settling() {}

    /** How each recharge ended, by the system's id. */
    static Map<String, OrderStatus> await(EscrowClient client, Books books, Set<String> rechargeIds) {
        Map<String, OrderStatus> ended = new HashMap<>();
        Set<String> open = new HashSet<>(rechargeIds);
        try {
            Await.until("all recharges have ended", PATIENCE, () -> hasNoneOpen(client, open, ended));
        } catch (AssertionError inVain) {
            throw new Violation(inVain.getMessage() + "; open are " + open);
        }
        Await.until("what was taken from the bank is handled", PATIENCE, () -> unheard(books)
                .isEmpty());
        return ended;
    }

    private static boolean hasNoneOpen(EscrowClient client, Set<String> open, Map<String, OrderStatus> ended) {
        for (String id : List.copyOf(open)) {
            OrderStatus status = client.recharge(id).execute().status();
            if (status.isFinal()) {
                ended.put(id, status);
                open.remove(id);
            }
        }
        return open.isEmpty();
    }

    /** Serials of the messages that we told the bank we have, and have not stored. */
    static Set<String> unheard(Books books) {
        try {
            Set<String> sent = books.theirs("SELECT serial, 0 FROM callback WHERE status = 'DELIVERED'").stream()
                    .map(Books.Line::name)
                    .collect(Collectors.toSet());
            books.ours("SELECT serial, 0 FROM channel_callback").forEach(line -> sent.remove(line.name()));
            return sent;
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
