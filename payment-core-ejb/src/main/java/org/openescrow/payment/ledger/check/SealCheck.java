package org.openescrow.payment.ledger.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.openescrow.payment.ledger.seal.Hash;
import org.openescrow.payment.ledger.seal.Leaf;

/** The chain of seals while its leaves come by. */
final class SealCheck {
    private final Consumer<String> differences;
    private final List<Hash> leaves = new ArrayList<>();
    private Optional<String> awaited = Optional.empty();
    private Hash head = Hash.NONE;
    private long seals;

    SealCheck(Consumer<String> differences) {
        this.differences = differences;
    }

    /** A seal says that it covers a transaction; the transaction comes next. */
    void leaf(ExportLine line) {
        refuseWhatIsAwaited();
        awaited = Optional.of(line.text("transaction"));
        leaves.add(new Hash(line.text("hash")));
    }

    void transaction(Leaf leaf) {
        if (awaited.equals(Optional.of(Long.toString(leaf.transactionId())))) {
            awaited = Optional.empty();
            if (!leaf.hash().equals(leaves.get(leaves.size() - 1))) {
                differences.accept("transaction " + leaf.transactionId() + " is not what was sealed");
            }
        }
    }

    private void refuseWhatIsAwaited() {
        awaited.ifPresent(id -> differences.accept("transaction " + id + " was sealed and is missing"));
        awaited = Optional.empty();
    }

    void seal(ExportLine line) {
        refuseWhatIsAwaited();
        long number = line.number("number");
        Hash hash = new Hash(line.text("hash"));
        if (number != seals + 1) {
            differences.accept("seal " + (seals + 1) + " is missing");
        }
        if (!line.text("previous").equals(head.hex())) {
            differences.accept("seal " + number + " does not follow the seal before it");
        }
        if (line.number("leaves") != leaves.size()
                || !Hash.ofSeal(new Hash(line.text("previous")), number, leaves).equals(hash)) {
            differences.accept("seal " + number + " does not cover what it says");
        }
        seals = number;
        head = hash;
        leaves.clear();
    }

    /** No seal follows. */
    void end() {
        refuseWhatIsAwaited();
        if (!leaves.isEmpty()) {
            differences.accept("seal " + (seals + 1) + " is missing");
        }
    }

    long seals() {
        return seals;
    }

    Hash head() {
        return head;
    }
}
