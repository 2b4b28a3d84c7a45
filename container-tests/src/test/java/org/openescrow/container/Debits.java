package org.openescrow.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.openescrow.payment.account.OwnerReference;
import org.openescrow.payment.account.PaymentAccounts;
import org.openescrow.payment.channel.BankAgreements;
import org.openescrow.payment.channel.BankPayments;
import org.openescrow.payment.channel.CallbackInbox;
import org.openescrow.payment.channel.CardHolder;
import org.openescrow.payment.channel.DebitRequest;
import org.openescrow.payment.channel.RequestNo;
import org.openescrow.payment.channel.SmsCode;
import org.openescrow.payment.ledger.AccountKind;
import org.openescrow.payment.ledger.AccountNo;
import org.openescrow.payment.ledger.Reference;
import org.openescrow.payment.money.Money;

/** Debits that the {@link FlakyBank} has accepted, through the same doors that a recharge takes. */
@ApplicationScoped
public class Debits {
    static final Money AMOUNT = Money.fen(12_345);

    @Inject
    Transaction transaction;

    @Inject
    BankAgreements agreements;

    @Inject
    BankPayments payments;

    @Inject
    PaymentAccounts accounts;

    @Inject
    CallbackInbox inbox;

    /** A debit that waits for its callback. */
    public Debit accepted(String name) {
        RequestNo agreement = transaction.run(() -> agreements.request(FlakyBank.CODE));
        agreements.sign(agreement, new CardHolder("a card", "a name", "an ID", "a mobile"));
        agreements.confirm(agreement, new SmsCode("a code"));
        AccountNo account = transaction.run(() -> accounts.open(AccountKind.USER, new OwnerReference(name)));
        Reference reference = new Reference(name);
        RequestNo requestNo =
                transaction.run(() -> payments.request(new DebitRequest(reference, agreement, account, AMOUNT)));
        payments.send(requestNo);
        return new Debit(requestNo, reference, account);
    }

    /** The bank's callback that this debit has succeeded. */
    public void callBack(Debit debit, String serial) {
        String body = serial + " " + debit.requestNo() + " " + AMOUNT.minorUnits();
        inbox.receive(FlakyBank.CODE, body.getBytes(StandardCharsets.UTF_8), header -> null);
    }

    /** One debit. */
    public record Debit(RequestNo requestNo, Reference reference, AccountNo account) {}
}
