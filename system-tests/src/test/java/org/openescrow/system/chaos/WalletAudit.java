package org.openescrow.system.chaos;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openescrow.client.EscrowClient;
import org.openescrow.client.json.Answer;
import org.openescrow.client.json.PageRequest;
import org.openescrow.client.wallet.Wallet;

/** The wallets, as their platform sees them, against what the platform was told. */
final class WalletAudit {
    private static final int PAGE = 100;

    private final EscrowClient client;

    WalletAudit(EscrowClient client) {
        this.client = client;
    }

    /**
     * Checks balance and entries of one wallet.
     *
     * @param expected what each order is worth to the wallet, by the system's id: positive for a recharge
     */
    void check(Cast.Customer customer, Map<String, Long> expected) {
        long balance = expected.values().stream().mapToLong(Long::longValue).sum();
        long available = balanceOf(client.wallet(customer.walletId()).execute());
        Violation.unless(available == balance, "wallet %s should hold %d and holds %d", customer, balance, available);
        Map<String, Long> found = new HashMap<>();
        long after = balance;
        // Newest first, so that each entry's balance is the one before the entry above it.
        for (Answer entry : entries(customer)) {
            long fen = entry.object("amount").whole("value");
            long change = entry.text("direction").equals("CREDIT") ? fen : -fen;
            long told = entry.object("balanceAfter").whole("value");
            String reference = entry.text("reference");
            Violation.unless(
                    told == after && told >= 0, "wallet %s: %s left %d, not %d", customer, reference, told, after);
            Violation.unless(found.put(reference, change) == null, "wallet %s: %s twice", customer, reference);
            after -= change;
        }
        Violation.unless(
                found.equals(expected), "wallet %s: expected are %s, entries are %s", customer, expected, found);
    }

    private static long balanceOf(Wallet wallet) {
        return Objects.requireNonNull(wallet.balance()).available();
    }

    private List<Answer> entries(Cast.Customer customer) {
        List<Answer> entries = new ArrayList<>();
        @Nullable String after = null;
        do {
            String query = new PageRequest(PAGE, after).query();
            Answer page = client.send("GET", "/wallets/" + customer.walletId() + "/entries?" + query, null)
                    .json();
            entries.addAll(page.list("data", entry -> entry));
            after = page.optionalText("nextCursor");
        } while (after != null);
        return entries;
    }
}
