package org.openescrow.payment.ledger.hold;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openescrow.payment.ledger.AccountKind;
import org.openescrow.payment.ledger.AccountNo;
import org.openescrow.payment.refusal.PaymentRefusal;

/**
 * What postings, holds and reversals should do, in the fewest words, sharing no code with the ledger. Every transaction
 * has one transfer here; transactions and holds are known by their place in a list.
 */
final class LifeModel {
    /** What an account has, counted on its normal side. */
    static final class Account {
        private final boolean bank;
        private final boolean guarded;
        private long posted;
        private long held;
        private boolean blockedIn;
        private boolean blockedOut;

        Account(AccountKind kind) {
            bank = kind == AccountKind.BANK_CLEARING;
            guarded = kind != AccountKind.BANK_CLEARING && kind != AccountKind.SUSPENSE;
        }

        long posted() {
            return posted;
        }

        long held() {
            return held;
        }

        private Optional<PaymentRefusal> refusal(boolean pays, long amount) {
            boolean out = pays != bank;
            if (out ? blockedOut : blockedIn) {
                return Optional.of(PaymentRefusal.ACCOUNT_BLOCKED);
            }
            return out && guarded && posted - held < amount
                    ? Optional.of(PaymentRefusal.INSUFFICIENT_FUNDS)
                    : Optional.empty();
        }

        private void move(boolean pays, long amount) {
            posted += pays != bank ? -amount : amount;
        }

        private void reserve(boolean pays, long amount) {
            held += pays != bank ? amount : 0;
        }
    }

    private record Done(AccountNo from, AccountNo to, long amount) {}

    /** A hold; {@code left} is what can still be captured. */
    private static final class Held {
        private final AccountNo from;
        private final AccountNo to;
        private final long until;
        private long left;
        private HoldStatus status = HoldStatus.OPEN;

        Held(AccountNo from, AccountNo to, long amount, long until) {
            this.from = from;
            this.to = to;
            this.left = amount;
            this.until = until;
        }
    }

    private final Map<AccountNo, Account> accounts = new HashMap<>();
    private final List<Done> done = new ArrayList<>();
    private final List<Boolean> undone = new ArrayList<>();
    private final List<Held> holds = new ArrayList<>();

    void open(AccountNo account, AccountKind kind) {
        accounts.put(account, new Account(kind));
    }

    void block(AccountNo account, boolean in, boolean out) {
        account(account).blockedIn = in;
        account(account).blockedOut = out;
    }

    Account account(AccountNo account) {
        return Optional.ofNullable(accounts.get(account)).orElseThrow();
    }

    HoldStatus status(int hold) {
        return holds.get(hold).status;
    }

    Optional<PaymentRefusal> post(AccountNo from, AccountNo to, long amount) {
        Optional<PaymentRefusal> refusal = refusal(from, to, amount);
        if (refusal.isEmpty()) {
            account(from).move(true, amount);
            account(to).move(false, amount);
            done.add(new Done(from, to, amount));
            undone.add(false);
        }
        return refusal;
    }

    private Optional<PaymentRefusal> refusal(AccountNo from, AccountNo to, long amount) {
        return account(from).refusal(true, amount).or(() -> account(to).refusal(false, amount));
    }

    Optional<PaymentRefusal> reverse(int transaction, long amount) {
        Done undo = done.get(transaction);
        if (amount > undo.amount()) {
            return Optional.of(PaymentRefusal.REVERSAL_TOO_LARGE);
        }
        if (undone.get(transaction)) {
            return Optional.of(PaymentRefusal.TRANSACTION_REVERSED);
        }
        Optional<PaymentRefusal> refusal = post(undo.to(), undo.from(), amount);
        undone.set(transaction, refusal.isEmpty());
        return refusal;
    }

    Optional<PaymentRefusal> hold(AccountNo from, AccountNo to, long amount, long until) {
        Optional<PaymentRefusal> refusal = refusal(from, to, amount);
        if (refusal.isEmpty()) {
            Held hold = new Held(from, to, amount, until);
            holds.add(hold);
            reserve(hold, amount);
        }
        return refusal;
    }

    private void reserve(Held hold, long amount) {
        account(hold.from).reserve(true, amount);
        account(hold.to).reserve(false, amount);
    }

    Optional<PaymentRefusal> capture(int number, long amount, boolean last, long now) {
        Held hold = holds.get(number);
        if (hold.status == HoldStatus.EXPIRED || (hold.status == HoldStatus.OPEN && now >= hold.until)) {
            return Optional.of(PaymentRefusal.HOLD_EXPIRED);
        }
        if (hold.status != HoldStatus.OPEN) {
            return Optional.of(PaymentRefusal.HOLD_RESOLVED);
        }
        if (amount > hold.left) {
            return Optional.of(PaymentRefusal.HOLD_EXCEEDED);
        }
        boolean ends = last || amount == hold.left;
        long freed = ends ? hold.left : amount;
        reserve(hold, -freed);
        Optional<PaymentRefusal> refusal = post(hold.from, hold.to, amount);
        if (refusal.isPresent()) {
            reserve(hold, freed);
            return refusal;
        }
        hold.left -= freed;
        hold.status = ends ? HoldStatus.CAPTURED : HoldStatus.OPEN;
        return refusal;
    }

    Optional<PaymentRefusal> release(int number) {
        Held hold = holds.get(number);
        if (hold.status == HoldStatus.CAPTURED) {
            return Optional.of(PaymentRefusal.HOLD_RESOLVED);
        }
        end(hold, HoldStatus.RELEASED);
        return Optional.empty();
    }

    void expire(long now) {
        holds.stream().filter(hold -> now >= hold.until).forEach(hold -> end(hold, HoldStatus.EXPIRED));
    }

    private void end(Held hold, HoldStatus end) {
        if (hold.status == HoldStatus.OPEN) {
            reserve(hold, -hold.left);
            hold.left = 0;
            hold.status = end;
        }
    }
}
