package org.openescrow.payment.ledger.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.openescrow.payment.ledger.seal.Hash;
import org.openescrow.payment.ledger.seal.Leaf;

/**
 * Checks an export line by line, with nothing but the JDK: debits equal credits in each transaction, each account's
 * positions have no gap and its balances follow, counters are what entries and open holds make, each transaction is
 * what was sealed, and the seals form one chain that contains the heads it had before. Every difference is reported;
 * memory grows with the number of accounts.
 */
public final class ExportCheck implements Consumer<String> {
    private static final int MOST_FINDINGS = 1_000;

    private final Map<String, AccountCheck> accounts = new HashMap<>();
    private final List<String> findings = new ArrayList<>();
    private final SealCheck seals = new SealCheck(this::differ);
    private final List<Leaf.Line> lines = new ArrayList<>();
    private Optional<ExportLine> transaction = Optional.empty();
    private Optional<ExportLine> end = Optional.empty();
    private long differences;
    private long transactions;
    private long entries;

    /** Before any line comes: heads that the chain of seals has had, and contains still or differs. */
    public void mustContain(Set<Hash> heads) {
        seals.mustContain(heads);
    }

    /** Takes the next line. */
    @Override
    public void accept(String text) {
        try {
            take(ExportLine.parse(text));
            if (text.indexOf(ExportLine.ESCAPE) >= 0) {
                differ("line has a text that the ledger does not write: " + beginning(text));
            }
        } catch (IllegalArgumentException unreadable) {
            differ("line is not readable: " + beginning(text));
        }
    }

    private static String beginning(String text) {
        return text.substring(0, Math.min(text.length(), 100));
    }

    private void take(ExportLine line) {
        switch (line.text("type")) {
            case "export" -> refuseOtherFormats(line);
            case "account" -> open(line);
            case "hold" -> {
                account(line.text("from")).ifPresent(payer -> payer.hold(true, line.number("left")));
                account(line.text("to")).ifPresent(payee -> payee.hold(false, line.number("left")));
            }
            case "entry" -> entry(line);
            default -> afterTransaction(line);
        }
    }

    private void open(ExportLine line) {
        if (accounts.putIfAbsent(line.text("account"), new AccountCheck(line, this::differ)) != null) {
            differ("account " + line.text("account") + " is there twice");
        }
    }

    private void afterTransaction(ExportLine line) {
        closeTransaction();
        switch (line.text("type")) {
            case "transaction" -> transaction = Optional.of(line);
            case "leaf" -> seals.leaf(line);
            case "seal" -> seals.seal(line);
            case "end" -> end = Optional.of(line);
            default -> differ("line of unknown type " + line.text("type"));
        }
    }

    /** All lines have come. */
    public Verdict verdict() {
        closeTransaction();
        seals.end();
        accounts.values().forEach(AccountCheck::end);
        end.ifPresentOrElse(this::compareCounts, () -> differ("the export has no end: it was cut off"));
        return result();
    }

    /** No more lines can be had. What all of them would have made is not compared: it would differ everywhere. */
    Verdict brokenOff() {
        differ("the books could not be read to their end; the log says why");
        return result();
    }

    private Verdict result() {
        return new Verdict(accounts.size(), transactions, entries, seals.seals(), seals.head(), differences, findings);
    }

    private void compareCounts(ExportLine line) {
        if (line.number("transactions") != transactions
                || line.number("entries") != entries
                || line.number("seals") != seals.seals()) {
            differ("the export has lost lines: its end counts others than came");
        }
    }

    private void refuseOtherFormats(ExportLine line) {
        if (line.number("format") != 1) {
            differ("the export has a format that this program does not know");
        }
    }

    private void entry(ExportLine line) {
        Leaf.Line entry = new Leaf.Line(
                (int) line.number("line"),
                line.number("account"),
                line.number("position"),
                line.text("side"),
                line.number("amount"),
                line.text("currency"),
                line.number("balanceAfter"));
        if (transaction.isEmpty()) {
            differ("account " + entry.account() + " has an entry of no transaction at position " + entry.position());
        }
        lines.add(entry);
        entries++;
        account(line.text("account")).ifPresent(account -> account.entry(entry));
    }

    private void closeTransaction() {
        transaction.ifPresent(line -> {
            transactions++;
            Leaf leaf = new Leaf(
                    line.number("id"),
                    line.text("kind"),
                    line.text("reference"),
                    line.number("postedAt"),
                    line.number("reverses"),
                    lines);
            refuseWhatDoesNotBalance(leaf);
            seals.transaction(leaf);
        });
        transaction = Optional.empty();
        lines.clear();
    }

    private void refuseWhatDoesNotBalance(Leaf leaf) {
        Map<String, Long> sums = new HashMap<>();
        leaf.entries()
                .forEach(entry -> sums.merge(
                        entry.currency(), entry.side().equals("DEBIT") ? entry.amount() : -entry.amount(), Long::sum));
        if (leaf.entries().isEmpty() || sums.values().stream().anyMatch(sum -> sum != 0)) {
            differ("transaction " + leaf.transactionId() + " does not balance");
        }
    }

    private Optional<AccountCheck> account(String number) {
        Optional<AccountCheck> account = Optional.ofNullable(accounts.get(number));
        if (account.isEmpty()) {
            differ("account " + number + " has entries or holds, and is not there");
        }
        return account;
    }

    private void differ(String what) {
        differences++;
        if (findings.size() < MOST_FINDINGS) {
            findings.add(what);
        }
    }
}
