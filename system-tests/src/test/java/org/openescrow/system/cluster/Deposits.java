package org.openescrow.system.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.openescrow.client.json.Money;
import org.openescrow.client.order.NewRecharge;
import org.openescrow.client.order.OrderStatus;
import org.openescrow.system.Await;
import org.openescrow.system.Marketplace;
import org.openescrow.system.chaos.Books;

/** Recharges of one customer, each of {@value #FEN} fen, and by which road they ended. */
record Deposits(Marketplace shop, Marketplace.Customer customer, Books books) {
    static final long FEN = 100;

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private String order() {
        var order = new NewRecharge(
                Marketplace.number("r"), customer.wallet().id(), customer.agreementNo(), Money.fen(FEN));
        return shop.client.recharge(order).execute().id();
    }

    /** Orders so many, which the bank calls back for, and waits for none of them. */
    Set<String> several(int number) {
        shop.world.nextDebits("NORMAL", number, 50);
        Set<String> ordered = new HashSet<>();
        while (ordered.size() < number) {
            ordered.add(order());
        }
        return ordered;
    }

    /** One that the bank has done and told nobody of. */
    String unknown() {
        shop.world.nextDebits("TIMEOUT_BUT_DONE", 1, 600_000);
        String recharge = order();
        assertEquals(
                List.of(new Books.Line("UNKNOWN", 1)),
                ClusterIT.rows(books, "SELECT status, 1 FROM bank_payment WHERE reference = ?", recharge));
        return recharge;
    }

    /** By what one that has succeeded became known to have. */
    String road(String recharge) {
        return ClusterIT.rows(
                        books,
                        "SELECT e.evidence, 1 FROM bank_payment_event e JOIN bank_payment p"
                                + " ON p.request_no = e.request_no WHERE p.reference = ? AND e.to_status = 'SUCCEEDED'",
                        recharge)
                .get(0)
                .name();
    }

    /** Waits until one ends by its callback, and not because the bank was asked: the way over the queue is open. */
    void awaitCallbacks() {
        Await.until("a recharge ends by its callback", PATIENCE, () -> {
            String recharge = order();
            assertEquals(OrderStatus.SUCCEEDED, shop.ended(recharge).status());
            return road(recharge).equals("CALLBACK");
        });
    }
}
