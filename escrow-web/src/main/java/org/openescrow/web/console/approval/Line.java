package org.openescrow.web.console.approval;

import org.openescrow.escrow.approval.Adjustment;
import org.openescrow.payment.ledger.BalanceView;
import org.openescrow.payment.ledger.Side;
import org.openescrow.payment.money.Money;

/**
 * An entry that an adjustment would make.
 *
 * @param before what the account has posted now
 * @param after what it would have
 */
public record Line(BalanceView account, Side side, Money amount, Money before, Money after) {
    static Line of(BalanceView account, Side side, Adjustment adjustment) {
        Money amount = adjustment.amount();
        Money before = account.posted();
        boolean grows = account.kind().normalSide() == side;
        return new Line(account, side, amount, before, grows ? before.plus(amount) : before.minus(amount));
    }
}
