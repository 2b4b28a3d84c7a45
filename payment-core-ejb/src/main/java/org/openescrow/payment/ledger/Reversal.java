package org.openescrow.payment.ledger;

import java.util.ArrayList;
import java.util.List;
import org.openescrow.payment.money.Money;
import org.openescrow.payment.refusal.PaymentRefusal;
import org.openescrow.payment.refusal.Refusal;

/**
 * Asks to undo a ledger transaction by a new one, all of it or a part.
 *
 * @param reference what the new transaction is known by, under the kind REVERSAL
 * @param undone the id of the transaction to undo
 * @param amounts what to give back of each transfer, in the order of posting, zero or more minor units and more than
 *     zero in sum; empty for everything
 */
public record Reversal(Reference reference, long undone, List<Long> amounts) {
    public Reversal {
        amounts = List.copyOf(amounts);
        boolean nothing = !amounts.isEmpty() && amounts.stream().allMatch(amount -> amount == 0);
        if (nothing || amounts.stream().anyMatch(amount -> amount < 0)) {
            throw new IllegalArgumentException("a reversal gives back more than zero");
        }
    }

    /** Undoes all transfers in full. */
    public static Reversal whole(Reference reference, long undone) {
        return new Reversal(reference, undone, List.of());
    }

    /** The posting that does it: the transfers the other way round, the last one first. */
    Posting of(List<Transfer> transfers) {
        if (!amounts.isEmpty() && amounts.size() != transfers.size()) {
            throw new Refusal(PaymentRefusal.REVERSAL_TOO_LARGE);
        }
        List<Transfer> back = new ArrayList<>();
        for (int i = transfers.size() - 1; i >= 0; i--) {
            Transfer done = transfers.get(i);
            long amount = amounts.isEmpty() ? done.amount().minorUnits() : amounts.get(i);
            if (amount > done.amount().minorUnits()) {
                throw new Refusal(PaymentRefusal.REVERSAL_TOO_LARGE);
            }
            if (amount > 0) {
                back.add(new Transfer(
                        done.to(), done.from(), new Money(amount, done.amount().currency())));
            }
        }
        return new Posting(TransactionKind.REVERSAL, reference, back);
    }
}
