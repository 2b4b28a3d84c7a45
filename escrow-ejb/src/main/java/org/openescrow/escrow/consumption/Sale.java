package org.openescrow.escrow.consumption;

import java.time.Instant;
import org.openescrow.escrow.limit.Payer;
import org.openescrow.escrow.wallet.WalletRef;
import org.openescrow.payment.ledger.AccountNo;
import org.openescrow.payment.ledger.Posting;
import org.openescrow.payment.ledger.Reference;
import org.openescrow.payment.ledger.TransactionKind;
import org.openescrow.payment.ledger.Transfer;
import org.openescrow.payment.money.Money;

/** A purchase that nothing speaks against but limits and balance: the order to write, who pays, the money to move. */
record Sale(ConsumptionOrder order, Payer payer, Posting posting) {
    static Sale of(ConsumptionCommand command, Payer payer, AccountNo payee, Instant now) {
        ConsumptionId id = ConsumptionId.next();
        var transfer = new Transfer(payer.wallet().accountNo(), payee, command.amount());
        return new Sale(
                new ConsumptionOrder(id, command, now),
                payer,
                Posting.ofNew(TransactionKind.CONSUMPTION, new Reference(id.value()), transfer));
    }

    WalletRef wallet() {
        return payer.wallet();
    }

    Money amount() {
        return posting.transfers().get(0).amount();
    }
}
