package org.openescrow.payment.ledger.check;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.openescrow.payment.ledger.AccountKind;
import org.openescrow.payment.ledger.AccountNo;
import org.openescrow.payment.ledger.Side;
import org.openescrow.payment.ledger.seal.Leaf;

/**
 * One account while its entries come by, which need not be in their order: another node's clock may have been slow.
 * What rules it has is taken from its number, which its entries repeat and seals cover, and not from what it says.
 */
final class AccountCheck {
    private final ExportLine claimed;
    private final AccountKind kind;
    private final Consumer<String> differences;
    private final Map<Long, Leaf.Line> ahead = new TreeMap<>();
    private long debits;
    private long credits;
    private long positions;
    private long debitsHeld;
    private long creditsHeld;

    /** Refuses with {@link IllegalArgumentException} an account whose number no kind of account has. */
    AccountCheck(ExportLine claimed, Consumer<String> differences) {
        this.claimed = claimed;
        this.kind = AccountNo.parse(claimed.text("account")).kind().orElseThrow(IllegalArgumentException::new);
        this.differences = differences;
    }

    void hold(boolean payer, long left) {
        if (payer) {
            debitsHeld += left;
        } else {
            creditsHeld += left;
        }
    }

    void entry(Leaf.Line entry) {
        if (entry.position() <= positions || ahead.putIfAbsent(entry.position(), entry) != null) {
            differ("has two entries at position " + entry.position());
            return;
        }
        Leaf.Line next = ahead.remove(positions + 1);
        while (next != null) {
            follow(next);
            next = ahead.remove(positions + 1);
        }
    }

    private void follow(Leaf.Line entry) {
        positions++;
        if (entry.side().equals("DEBIT")) {
            debits += entry.amount();
        } else {
            credits += entry.amount();
        }
        long balance = kind.normalSide() == Side.DEBIT ? debits - credits : credits - debits;
        if (entry.balanceAfter() != balance) {
            differ("at position " + positions + " shows a balance of " + entry.balanceAfter() + ", its entries make "
                    + balance);
        }
        // No floor allows it: one below zero is refused for the same kinds.
        if (balance < 0 && !kind.mayGoBelowZero()) {
            differ("at position " + positions + " is below zero");
        }
        if (!entry.currency().equals(claimed.text("currency"))) {
            differ("at position " + positions + " has an entry in " + entry.currency());
        }
    }

    /** All entries and holds have come by. */
    void end() {
        if (!claimed.text("kind").equals(kind.name())) {
            differ("says that it is of kind " + claimed.text("kind") + ", its number is one of " + kind);
        }
        if (!ahead.isEmpty()) {
            differ("has no entry at position " + (positions + 1) + ", but later ones");
        }
        compare("debitsPosted", debits);
        compare("creditsPosted", credits);
        compare("debitsPending", debitsHeld);
        compare("creditsPending", creditsHeld);
        compare("entries", positions);
    }

    private void compare(String counter, long counted) {
        if (claimed.number(counter) != counted) {
            differ("has " + counter + " " + claimed.text(counter) + ", its entries and holds make " + counted);
        }
    }

    private void differ(String what) {
        differences.accept("account " + claimed.text("account") + " " + what);
    }
}
