package org.openescrow.payment.channel;

import static org.openescrow.payment.refusal.PaymentRefusal.ACCOUNT_BLOCKED;
import static org.openescrow.payment.refusal.PaymentRefusal.BALANCE_LIMIT;
import static org.openescrow.payment.refusal.PaymentRefusal.CURRENCY_MISMATCH;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openescrow.payment.account.OwnerReference;
import org.openescrow.payment.account.PaymentAccounts;
import org.openescrow.payment.ledger.AccountKind;
import org.openescrow.payment.ledger.AccountNo;
import org.openescrow.payment.ledger.BalanceView;
import org.openescrow.payment.ledger.Ledger;
import org.openescrow.payment.ledger.LedgerBooks;
import org.openescrow.payment.ledger.Posting;
import org.openescrow.payment.ledger.PostingResult.Refused;
import org.openescrow.payment.ledger.TransactionKind;
import org.openescrow.payment.ledger.Transfer;
import org.openescrow.payment.money.Money;
import org.openescrow.payment.refusal.Refusal;
import org.openescrow.payment.refusal.RefusalCode;

/**
 * What a payment means in the ledger. A debit of a card: <i>bank clearing → account</i>, once the bank has moved the
 * money. A credit: <i>account → in transit</i> before the bank is asked, so that the money can be spent only once;
 * <i>in transit → bank clearing</i> when the bank has moved it, <i>in transit → account</i> when it never will.
 *
 * <p>Money that the bank has moved must be booked: where the account cannot take it, or it is another amount than was
 * asked, it goes to the bank's suspense account.
 */
@Dependent
class Clearing {
    /** Why an account does not take money that is there. */
    private static final Set<RefusalCode> NOT_TAKEN = Set.of(CURRENCY_MISMATCH, ACCOUNT_BLOCKED, BALANCE_LIMIT);

    // By @EJB: through @Inject each call of an enterprise bean makes an exception inside Payara.
    @EJB
    Ledger ledger;

    @EJB
    LedgerBooks books;

    @EJB
    PaymentAccounts accounts;

    @EJB
    ClearingAccounts clearingAccounts;

    /** What is to be posted of a payment that has ended. */
    private record Booking(BankPayment payment, Posting posting) {
        static Booking of(TransactionKind kind, BankPayment payment, AccountNo from, AccountNo to) {
            return new Booking(payment, Posting.of(kind, payment.reference(), transfer(payment, from, to)));
        }

        boolean isForTheAccount() {
            List<Transfer> transfers = posting.transfers();
            return transfers.get(transfers.size() - 1).to().equals(payment.account());
        }
    }

    /** One that the ledger has refused. */
    private record NotBooked(Booking booking, Refusal why) {}

    /** Refuses money for an account that would not take it as it is now: no card is debited for suspense. */
    void requireTakes(AccountNo account, Money amount) {
        BalanceView balance = books.balance(account);
        if (!balance.posted().currency().equals(amount.currency())) {
            throw new Refusal(CURRENCY_MISMATCH);
        }
        if (balance.blockedIn()) {
            throw new Refusal(ACCOUNT_BLOCKED);
        }
    }

    /** Takes the money for a credit out of its account; refuses as {@link Ledger#post} does. */
    void takeOut(BankPayment credit) {
        AccountNo transit = own(AccountKind.PAYOUT_IN_TRANSIT, credit);
        ledger.post(Booking.of(TransactionKind.PAYOUT, credit, credit.account(), transit)
                .posting());
    }

    /**
     * Books what has become of payments that have ended.
     *
     * @param ended at most as many as {@link Ledger#postAll} takes
     * @return those whose money is in suspense, and why
     */
    Map<RequestNo, String> book(List<BankPayment> ended) {
        Map<RequestNo, String> suspended = new HashMap<>();
        List<Booking> bookings = new ArrayList<>();
        for (BankPayment payment : ended) {
            booking(payment).ifPresent(bookings::add);
            if (!payment.moved().equals(payment.amount())) {
                suspended.put(payment.requestNo(), "the bank has moved " + payment.moved());
            }
        }
        List<Booking> instead = new ArrayList<>();
        for (NotBooked refused : post(bookings)) {
            BankPayment payment = refused.booking().payment();
            instead.add(toSuspense(refused));
            suspended.put(payment.requestNo(), refused.why().code().name());
        }
        for (NotBooked nowhere : post(instead)) {
            throw nowhere.why();
        }
        return suspended;
    }

    /** What the payment's end means; nothing where no money had moved and none will. */
    private Optional<Booking> booking(BankPayment payment) {
        boolean succeeded = payment.status() == PaymentStatus.SUCCEEDED;
        if (succeeded && !payment.moved().equals(payment.amount())) {
            return Optional.of(ofAnotherAmount(payment));
        }
        return switch (payment.direction()) {
            case DEBIT ->
                succeeded
                        ? Optional.of(
                                Booking.of(TransactionKind.RECHARGE, payment, clearing(payment), payment.account()))
                        : Optional.empty();
            case CREDIT -> Optional.of(endOfCredit(payment, succeeded));
        };
    }

    private Booking endOfCredit(BankPayment credit, boolean succeeded) {
        AccountNo transit = own(AccountKind.PAYOUT_IN_TRANSIT, credit);
        return succeeded
                ? Booking.of(TransactionKind.PAYOUT_DONE, credit, transit, clearing(credit))
                : Booking.of(TransactionKind.PAYOUT_RETURNED, credit, transit, credit.account());
    }

    /** The bank's account has what the bank has moved, in one entry like the bank's line; the rest is in suspense. */
    private Booking ofAnotherAmount(BankPayment payment) {
        AccountNo suspense = own(AccountKind.SUSPENSE, payment);
        AccountNo clearing = clearing(payment);
        return switch (payment.direction()) {
            case DEBIT ->
                new Booking(
                        payment,
                        Posting.of(
                                TransactionKind.RECHARGE,
                                payment.reference(),
                                new Transfer(clearing, suspense, payment.moved())));
            case CREDIT ->
                new Booking(
                        payment,
                        new Posting(
                                TransactionKind.PAYOUT_DONE,
                                payment.reference(),
                                List.of(
                                        transfer(payment, own(AccountKind.PAYOUT_IN_TRANSIT, payment), suspense),
                                        new Transfer(suspense, clearing, payment.moved()))));
        };
    }

    /** The same money for the bank's suspense account; throws the refusal where that would not help. */
    private Booking toSuspense(NotBooked refused) {
        Booking meant = refused.booking();
        if (!meant.isForTheAccount() || !NOT_TAKEN.contains(refused.why().code())) {
            throw refused.why();
        }
        BankPayment payment = meant.payment();
        AccountNo from = meant.posting().transfers().get(0).from();
        return Booking.of(meant.posting().kind(), payment, from, own(AccountKind.SUSPENSE, payment));
    }

    /** Posts each by itself; answers those that the ledger refuses. */
    private List<NotBooked> post(List<Booking> bookings) {
        if (bookings.isEmpty()) {
            return List.of();
        }
        var results = ledger.postAll(bookings.stream().map(Booking::posting).toList());
        List<NotBooked> refused = new ArrayList<>();
        for (int i = 0; i < bookings.size(); i++) {
            if (results.get(i) instanceof Refused no) {
                refused.add(new NotBooked(bookings.get(i), no.refusal()));
            }
        }
        return refused;
    }

    private static Transfer transfer(BankPayment payment, AccountNo from, AccountNo to) {
        return new Transfer(from, to, payment.amount());
    }

    private AccountNo clearing(BankPayment payment) {
        return clearingAccounts.of(payment.channel()).orElseGet(() -> own(AccountKind.BANK_CLEARING, payment));
    }

    /** The account of this kind that belongs to the payment's bank. */
    private AccountNo own(AccountKind kind, BankPayment payment) {
        return accounts.open(kind, new OwnerReference(payment.channel().value()));
    }
}
