package org.openescrow.payment.ledger.explain;

import java.util.List;
import org.openescrow.payment.ledger.BalanceView;
import org.openescrow.payment.ledger.EntryView;
import org.openescrow.payment.ledger.hold.HoldView;

/**
 * What an account has and why: available = posted − held − blocked.
 *
 * @param balance the four figures and the blocks
 * @param entries the newest, newest first; the first one's balance is what is posted
 * @param holds the open ones, oldest first; what the payer's have left is what is held
 */
public record Explanation(BalanceView balance, List<EntryView> entries, List<HoldView> holds) {
    public Explanation {
        entries = List.copyOf(entries);
        holds = List.copyOf(holds);
    }
}
