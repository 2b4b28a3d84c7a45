package org.openescrow.escrow.consumption;

import java.time.Instant;
import org.openescrow.payment.ledger.AccountNo;
import org.openescrow.payment.ledger.Posting;
import org.openescrow.payment.ledger.Reference;
import org.openescrow.payment.ledger.TransactionKind;
import org.openescrow.payment.ledger.Transfer;

/** A purchase that nothing speaks against but the balance: the order to write, and the money to move for it. */
record Sale(ConsumptionOrder order, Posting posting) {
    static Sale of(ConsumptionCommand command, AccountNo payer, AccountNo payee, Instant now) {
        ConsumptionId id = ConsumptionId.next();
        var transfer = new Transfer(payer, payee, command.amount());
        return new Sale(
                new ConsumptionOrder(id, command, now),
                Posting.ofNew(TransactionKind.CONSUMPTION, new Reference(id.value()), transfer));
    }
}
