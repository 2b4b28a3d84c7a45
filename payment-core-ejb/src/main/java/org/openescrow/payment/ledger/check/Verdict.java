package org.openescrow.payment.ledger.check;

import java.util.List;
import org.openescrow.payment.ledger.seal.Hash;

/**
 * What came of checking an export.
 *
 * @param head the hash of the newest seal: whoever has kept an older one can see that the chain still contains it;
 *     {@link Hash#NONE} where there is no seal, or the chain does not hold
 * @param differences how many there are; anything but 0 is an alarm
 * @param findings the first 1000 differences, each in words
 */
public record Verdict(
        long accounts,
        long transactions,
        long entries,
        long seals,
        Hash head,
        long differences,
        List<String> findings) {
    public Verdict {
        findings = List.copyOf(findings);
    }

    public boolean isClean() {
        return differences == 0;
    }
}
