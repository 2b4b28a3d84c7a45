package org.openescrow.payment.ledger.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.openescrow.payment.ledger.seal.Hash;
import org.openescrow.payment.ledger.seal.Leaf;

/**
 * The chain of seals while its leaves come by. Where it does not hold, or has lost a head that it had once, it has no
 * head: what such a run keeps would be missed for ever when the chain is as it was.
 */
final class SealCheck {
    private final Consumer<String> differences;
    private final Set<Hash> missed = new LinkedHashSet<>();
    private final List<Hash> leaves = new ArrayList<>();
    private Optional<String> awaited = Optional.empty();
    private Hash head = Hash.NONE;
    private long seals;
    private boolean broken;

    SealCheck(Consumer<String> differences) {
        this.differences = differences;
    }

    /** The chain contains seals with these hashes, or differs; a seal's number is in its hash. */
    void mustContain(Set<Hash> heads) {
        missed.addAll(heads);
        missed.remove(Hash.NONE);
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
            breaks("seal " + (seals + 1) + " is missing");
        }
        if (!line.text("previous").equals(head.hex())) {
            breaks("seal " + number + " does not follow the seal before it");
        }
        if (line.number("leaves") != leaves.size()
                || !Hash.ofSeal(new Hash(line.text("previous")), number, leaves).equals(hash)) {
            breaks("seal " + number + " does not cover what it says");
        }
        missed.remove(hash);
        seals = number;
        head = hash;
        leaves.clear();
    }

    /** No seal follows. */
    void end() {
        refuseWhatIsAwaited();
        if (!leaves.isEmpty()) {
            breaks("seal " + (seals + 1) + " is missing");
        }
        missed.forEach(hash -> breaks("the chain had a seal with the hash " + hash + " and has it no more"));
    }

    private void breaks(String what) {
        broken = true;
        differences.accept(what);
    }

    long seals() {
        return seals;
    }

    Hash head() {
        return broken ? Hash.NONE : head;
    }
}
