package org.openescrow.payment.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openescrow.payment.refusal.PaymentRefusal;

/**
 * What the ledger should do, in the fewest words: accounts are two sums, a posting is applied to a copy. Written from
 * the ledger's description and sharing none of its code, so that the two can disagree.
 */
final class LedgerModel {
    /** An account's sums; the balance is counted on its normal side. */
    record Account(AccountKind kind, long debits, long credits, boolean blockedIn, boolean blockedOut) {
        long balance() {
            return kind == AccountKind.BANK_CLEARING ? debits - credits : credits - debits;
        }

        boolean isGuarded() {
            return kind != AccountKind.BANK_CLEARING && kind != AccountKind.SUSPENSE;
        }

        Account debited(long amount) {
            return new Account(kind, debits + amount, credits, blockedIn, blockedOut);
        }

        Account credited(long amount) {
            return new Account(kind, debits, credits + amount, blockedIn, blockedOut);
        }
    }

    /** One entry as it should stand in the books. */
    record Line(Side side, long amount, long balanceAfter) {}

    private final Map<AccountNo, Account> accounts = new HashMap<>();
    private final Map<AccountNo, List<Line>> lines = new HashMap<>();
    private final Map<String, Posting> posted = new HashMap<>();

    void open(AccountNo account, AccountKind kind) {
        accounts.put(account, new Account(kind, 0, 0, false, false));
        lines.put(account, new ArrayList<>());
    }

    void block(AccountNo account, boolean in, boolean out) {
        accounts.computeIfPresent(account, (no, a) -> new Account(a.kind(), a.debits(), a.credits(), in, out));
    }

    Account account(AccountNo account) {
        return Optional.ofNullable(accounts.get(account)).orElseThrow();
    }

    List<Line> lines(AccountNo account) {
        return Optional.ofNullable(lines.get(account)).orElseThrow();
    }

    long sumOf(Side side) {
        return accounts.values().stream()
                .mapToLong(account -> side == Side.DEBIT ? account.debits() : account.credits())
                .sum();
    }

    /** Posts; answers the refusal, or nothing where the posting stands, now or from before. */
    Optional<PaymentRefusal> post(Posting posting) {
        for (Transfer transfer : posting.transfers()) {
            if (!accounts.containsKey(transfer.from()) || !accounts.containsKey(transfer.to())) {
                return Optional.of(PaymentRefusal.ACCOUNT_UNKNOWN);
            }
        }
        String name = posting.kind() + "/" + posting.reference();
        Posting earlier = posted.get(name);
        if (earlier != null) {
            return earlier.equals(posting) ? Optional.empty() : Optional.of(PaymentRefusal.POSTING_REFERENCE_REUSED);
        }
        Map<AccountNo, Account> after = new HashMap<>(accounts);
        Map<AccountNo, List<Line>> made = new HashMap<>();
        for (Transfer transfer : posting.transfers()) {
            Optional<PaymentRefusal> refusal = apply(transfer, after, made);
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        accounts.putAll(after);
        made.forEach((account, news) -> lines(account).addAll(news));
        posted.put(name, posting);
        return Optional.empty();
    }

    private static Optional<PaymentRefusal> apply(
            Transfer transfer, Map<AccountNo, Account> accounts, Map<AccountNo, List<Line>> made) {
        long amount = transfer.amount().minorUnits();
        Account from = Optional.ofNullable(accounts.get(transfer.from())).orElseThrow();
        if (!"CNY".equals(transfer.amount().currency().getCurrencyCode())) {
            return Optional.of(PaymentRefusal.CURRENCY_MISMATCH);
        }
        if (from.kind() == AccountKind.BANK_CLEARING ? from.blockedIn() : from.blockedOut()) {
            return Optional.of(PaymentRefusal.ACCOUNT_BLOCKED);
        }
        if (from.isGuarded() && from.balance() < amount) {
            return Optional.of(PaymentRefusal.INSUFFICIENT_FUNDS);
        }
        Account to = Optional.ofNullable(accounts.get(transfer.to())).orElseThrow();
        if (to.kind() == AccountKind.BANK_CLEARING ? to.blockedOut() : to.blockedIn()) {
            return Optional.of(PaymentRefusal.ACCOUNT_BLOCKED);
        }
        write(transfer.from(), from.debited(amount), new Line(Side.DEBIT, amount, 0), accounts, made);
        write(transfer.to(), to.credited(amount), new Line(Side.CREDIT, amount, 0), accounts, made);
        return Optional.empty();
    }

    private static void write(
            AccountNo no, Account after, Line line, Map<AccountNo, Account> accounts, Map<AccountNo, List<Line>> made) {
        accounts.put(no, after);
        made.computeIfAbsent(no, any -> new ArrayList<>()).add(new Line(line.side(), line.amount(), after.balance()));
    }
}
