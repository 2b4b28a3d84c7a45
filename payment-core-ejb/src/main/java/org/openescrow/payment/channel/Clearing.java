package org.openescrow.payment.channel;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.Optional;
import org.openescrow.payment.account.OwnerReference;
import org.openescrow.payment.account.PaymentAccounts;
import org.openescrow.payment.ledger.AccountKind;
import org.openescrow.payment.ledger.AccountNo;
import org.openescrow.payment.ledger.BalanceView;
import org.openescrow.payment.ledger.Ledger;
import org.openescrow.payment.ledger.LedgerBooks;
import org.openescrow.payment.ledger.Posting;
import org.openescrow.payment.ledger.TransactionKind;
import org.openescrow.payment.ledger.Transfer;
import org.openescrow.payment.refusal.PaymentRefusal;

/**
 * What a payment means in the ledger. A debit of a card: <i>bank clearing → account</i>, once the bank has moved the
 * money. A credit: <i>account → in transit</i> before the bank is asked, so that the money can be spent only once;
 * <i>in transit → bank clearing</i> when the bank has moved it, <i>in transit → account</i> when it never will.
 *
 * <p>Money that the bank has moved must be booked: where the account cannot take it, or it is another amount than was
 * asked, it goes to the bank's suspense account. The first is looked at before, because a refusal of the ledger would
 * end the transaction.
 */
@Dependent
class Clearing {
    // By @EJB: through @Inject each call of an enterprise bean makes an exception inside Payara.
    @EJB
    Ledger ledger;

    @EJB
    LedgerBooks books;

    @EJB
    PaymentAccounts accounts;

    /** Takes the money for a credit out of its account; refuses as {@link Ledger#post} does. */
    void takeOut(BankPayment credit) {
        post(TransactionKind.PAYOUT, credit, credit.account(), own(AccountKind.PAYOUT_IN_TRANSIT, credit));
    }

    /** Books that the bank has moved the money; answers why it is in suspense, empty where it is not. */
    Optional<String> moved(BankPayment payment) {
        AccountNo clearing = own(AccountKind.BANK_CLEARING, payment);
        if (!payment.moved().equals(payment.amount())) {
            suspend(payment, clearing);
            return Optional.of("the bank has moved " + payment.moved());
        }
        return switch (payment.direction()) {
            case DEBIT -> deliver(TransactionKind.RECHARGE, payment, clearing);
            case CREDIT -> {
                post(TransactionKind.PAYOUT_DONE, payment, own(AccountKind.PAYOUT_IN_TRANSIT, payment), clearing);
                yield Optional.empty();
            }
        };
    }

    /** Books that the bank will never move the money; answers as {@link #moved} does. */
    Optional<String> notMoved(BankPayment payment) {
        return switch (payment.direction()) {
            case DEBIT -> Optional.empty();
            case CREDIT ->
                deliver(TransactionKind.PAYOUT_RETURNED, payment, own(AccountKind.PAYOUT_IN_TRANSIT, payment));
        };
    }

    /** The bank's account has what the bank has moved, in one entry like the bank's line; the rest is in suspense. */
    private void suspend(BankPayment payment, AccountNo clearing) {
        AccountNo suspense = own(AccountKind.SUSPENSE, payment);
        Posting posting =
                switch (payment.direction()) {
                    case DEBIT ->
                        Posting.of(
                                TransactionKind.RECHARGE,
                                payment.reference(),
                                new Transfer(clearing, suspense, payment.moved()));
                    case CREDIT ->
                        new Posting(
                                TransactionKind.PAYOUT_DONE,
                                payment.reference(),
                                List.of(
                                        new Transfer(
                                                own(AccountKind.PAYOUT_IN_TRANSIT, payment),
                                                suspense,
                                                payment.amount()),
                                        new Transfer(suspense, clearing, payment.moved())));
                };
        ledger.post(posting);
    }

    private Optional<String> deliver(TransactionKind kind, BankPayment payment, AccountNo from) {
        Optional<PaymentRefusal> refusal = refusalAhead(payment);
        post(kind, payment, from, refusal.isEmpty() ? payment.account() : own(AccountKind.SUSPENSE, payment));
        return refusal.map(PaymentRefusal::name);
    }

    /**
     * What the ledger would say. The account exists and the reference is new, since the payment's row says so; a block
     * that is set after this look makes the ledger refuse, and the next piece of news looks again.
     */
    private Optional<PaymentRefusal> refusalAhead(BankPayment payment) {
        BalanceView balance = books.balance(payment.account());
        if (!balance.posted().currency().equals(payment.amount().currency())) {
            return Optional.of(PaymentRefusal.CURRENCY_MISMATCH);
        }
        if (balance.blockedIn()) {
            return Optional.of(PaymentRefusal.ACCOUNT_BLOCKED);
        }
        long room = Long.MAX_VALUE - balance.posted().minorUnits();
        return payment.amount().minorUnits() > room ? Optional.of(PaymentRefusal.BALANCE_LIMIT) : Optional.empty();
    }

    private void post(TransactionKind kind, BankPayment payment, AccountNo from, AccountNo to) {
        ledger.post(Posting.of(kind, payment.reference(), new Transfer(from, to, payment.amount())));
    }

    /** The account of this kind that belongs to the payment's bank. */
    private AccountNo own(AccountKind kind, BankPayment payment) {
        return accounts.open(kind, new OwnerReference(payment.channel().value()));
    }
}
