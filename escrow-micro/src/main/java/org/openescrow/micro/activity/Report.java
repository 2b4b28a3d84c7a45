package org.openescrow.micro.activity;

import java.util.Locale;
import org.openescrow.micro.activity.Tally.Item;
import org.openescrow.micro.terminal.Console;

/** What came of a day, in a few lines. */
record Report(Console console) {
    void of(Tally tally) {
        line(
                tally,
                "platforms: %d approved, %d rejected, %d to be reviewed",
                Item.APPROVED,
                Item.REJECTED,
                Item.WAITING);
        line(tally, "users: %d wallets, %d cards bound, %d cards refused", Item.WALLET, Item.CARD, Item.CARD_REFUSED);
        line(tally, "recharges: %d, of which %d failed", Item.RECHARGE, Item.RECHARGE_FAILED);
        line(tally, "purchases: %d paid, %d refused", Item.PURCHASE, Item.PURCHASE_REFUSED);
        line(tally, "webhooks: %d taken, %d address given up", Item.WEBHOOK, Item.WEBHOOK_GIVEN_UP);
        line(
                tally,
                "for the console: %d unknown payments, %d exceptions, %d frozen wallet, %d adjustment to approve",
                Item.UNKNOWN,
                Item.EXCEPTION,
                Item.FROZEN,
                Item.PROPOSAL);
    }

    private void line(Tally tally, String words, Item... items) {
        Object[] counts = new Object[items.length];
        for (int i = 0; i < items.length; i++) {
            counts[i] = tally.of(items[i]);
        }
        console.line("  " + String.format(Locale.ROOT, words, counts));
    }
}
