package org.openescrow.payment.ledger;

import com.github.f4b6a3.tsid.TsidCreator;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openescrow.payment.ledger.LedgerRows.NewEntry;
import org.openescrow.payment.ledger.LedgerRows.PostingName;
import org.openescrow.payment.refusal.PaymentRefusal;
import org.openescrow.payment.refusal.Refusal;

/**
 * One run of the write path: balances are locked and read, postings applied to them in memory in their order, and what
 * came of it is written. A refused posting leaves no trace, in memory or in the tables.
 */
final class PostingRun {
    private final LedgerRows rows;
    private final Map<AccountNo, LedgerBalance> balances;
    private final Map<PostingName, Known> known = new HashMap<>();
    private final Map<AccountNo, LedgerBalance> changed = new HashMap<>();
    private final Map<Long, Posting> transactions = new LinkedHashMap<>();
    private final List<NewEntry> entries = new ArrayList<>();

    private PostingRun(LedgerRows rows, Map<AccountNo, LedgerBalance> balances) {
        this.rows = rows;
        this.balances = balances;
    }

    /** What stands in the books under a key, from before or from earlier in this run. */
    private record Known(long transactionId, List<Transfer> transfers) {}

    /** Posts on the transaction of this connection; one result for each posting, in their order. */
    static List<PostingResult> post(Connection connection, List<Posting> postings, InstantSource clock)
            throws SQLException {
        LedgerRows rows = new LedgerRows(connection);
        var run = new PostingRun(rows, rows.lock(accountsOf(postings)));
        run.learnWhatIsPosted(postings);
        List<PostingResult> results = postings.stream().map(run::apply).toList();
        // The time is that of the locks, so that it does not run against the order of an account's entries.
        rows.insertTransactions(run.transactions, clock.instant());
        rows.insertEntries(run.entries);
        rows.store(run.changed.values());
        return results;
    }

    static Collection<AccountNo> accountsOf(List<Posting> postings) {
        return postings.stream()
                .flatMap(posting -> posting.transfers().stream())
                .flatMap(transfer -> Stream.of(transfer.from(), transfer.to()))
                .toList();
    }

    private void learnWhatIsPosted(List<Posting> postings) throws SQLException {
        List<PostingName> keys = postings.stream()
                .filter(posting -> !posting.isNew())
                .map(PostingName::of)
                .distinct()
                .toList();
        Map<PostingName, Long> posted = rows.findPosted(keys);
        Map<Long, List<Transfer>> transfers = rows.transfersOf(posted.values());
        posted.forEach((key, id) -> known.put(key, new Known(id, transfers.getOrDefault(id, List.of()))));
    }

    private PostingResult apply(Posting posting) {
        try {
            return new PostingResult.Posted(idOf(posting));
        } catch (Refusal refusal) {
            return new PostingResult.Refused(refusal);
        }
    }

    private long idOf(Posting posting) {
        if (!balances.keySet().containsAll(accountsOf(List.of(posting)))) {
            throw new Refusal(PaymentRefusal.ACCOUNT_UNKNOWN);
        }
        Known earlier = known.get(PostingName.of(posting));
        if (earlier == null) {
            return postNew(posting);
        }
        if (!earlier.transfers().equals(posting.transfers())) {
            throw new Refusal(PaymentRefusal.POSTING_REFERENCE_REUSED);
        }
        return earlier.transactionId();
    }

    /** Tries the transfers on copies; only when none is refused do the copies take the place of the balances. */
    private long postNew(Posting posting) {
        long id = TsidCreator.getTsid1024().toLong();
        Map<AccountNo, LedgerBalance> after = new HashMap<>();
        List<NewEntry> made = new ArrayList<>();
        for (Transfer transfer : posting.transfers()) {
            LedgerBalance from = after.computeIfAbsent(transfer.from(), this::copyOf);
            from.debit(transfer.amount());
            made.add(entry(id, made.size() + 1, Side.DEBIT, transfer, from));
            LedgerBalance to = after.computeIfAbsent(transfer.to(), this::copyOf);
            to.credit(transfer.amount());
            made.add(entry(id, made.size() + 1, Side.CREDIT, transfer, to));
        }
        balances.putAll(after);
        changed.putAll(after);
        entries.addAll(made);
        transactions.put(id, posting);
        known.put(PostingName.of(posting), new Known(id, posting.transfers()));
        return id;
    }

    private LedgerBalance copyOf(AccountNo account) {
        LedgerBalance balance = balances.get(account);
        if (balance == null) {
            throw new Refusal(PaymentRefusal.ACCOUNT_UNKNOWN);
        }
        return balance.copy();
    }

    private static NewEntry entry(long id, int line, Side side, Transfer transfer, LedgerBalance after) {
        return new NewEntry(id, line, after.accountNo(), after.entries(), side, transfer.amount(), after.posted());
    }
}
