package org.openescrow.system.chaos;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.openescrow.client.order.OrderStatus;
import org.openescrow.system.Marketplace;

/** What is asked once nothing is under way any more, for those who play no round. */
public final class Reckoning {
    private Reckoning() {}

    /**
     * Waits until these recharges have ended and everything that was taken from the bank is handled, and holds the
     * ledger against itself and the bank's statement; answers how each ended.
     *
     * @param beginning before the first payment of the whole system
     */
    public static Map<String, OrderStatus> after(
            Marketplace shop, Database database, Set<String> rechargeIds, Instant beginning) throws Exception {
        try (Books books = new Books(database)) {
            Map<String, OrderStatus> ended = Settling.await(shop.client, books, rechargeIds);
            new LedgerAudit(books).check();
            new BankAudit(shop.world, books).checkClearing(beginning);
            return ended;
        }
    }

    /** Serials of the callbacks that the bank knows to be with us, and that nobody has handled yet. */
    public static Set<String> unheard(Books books) {
        return Settling.unheard(books);
    }
}
