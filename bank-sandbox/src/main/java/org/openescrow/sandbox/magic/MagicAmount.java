package org.openescrow.sandbox.magic;

import java.util.Arrays;
import org.openescrow.sandbox.fault.Fault;
import org.openescrow.sandbox.fault.FaultMode;

/** Debits and credits of exactly this much behave so, on any card. */
public enum MagicAmount {
    DECLINED(777_701, FaultMode.DECLINE, "the bank declines"),
    ANSWERED_AT_ONCE(777_702, FaultMode.SYNC_SUCCESS, "done at once, and no callback"),
    ANSWER_LOST(777_703, FaultMode.TIMEOUT_BUT_DONE, "done, but the answer is lost; no callback"),
    REQUEST_LOST(777_704, FaultMode.TIMEOUT_NOT_DONE, "not done, and no answer"),
    CALLED_BACK_LATE(777_705, FaultMode.CALLBACK_LATE, "done, called back ten seconds later"),
    CALLED_BACK_TWICE(777_706, FaultMode.CALLBACK_TWICE, "done, the same callback twice"),
    CALLED_BACK_TWICE_ANEW(777_707, FaultMode.CALLBACK_TWICE_OTHER_SERIAL, "done, two callbacks"),
    NEVER_CALLED_BACK(777_708, FaultMode.CALLBACK_LOST, "done, and never called back"),
    CALLED_BACK_WRONGLY(777_709, FaultMode.CALLBACK_WRONG_AMOUNT, "done, the callback names one fen more"),
    CALLED_BACK_BY_A_FORGER(777_710, FaultMode.CALLBACK_BAD_SIGNATURE, "done, the callback's signature is wrong"),
    SILENT(777_711, FaultMode.SILENT, "done; no answer, no callback, and for an hour no query is answered");

    private final long fen;
    private final FaultMode mode;
    private final String words;

    MagicAmount(long fen, FaultMode mode, String words) {
        this.fen = fen;
        this.mode = mode;
        this.words = words;
    }

    /** How a payment of so many fen behaves where nothing else was ordered. */
    public static Fault faultOf(long fen) {
        return Arrays.stream(values())
                .filter(magic -> magic.fen == fen)
                .findFirst()
                .map(magic -> new Fault(magic.mode, 0))
                .orElse(Fault.NONE);
    }

    String line() {
        return "%-18d %s".formatted(fen, words);
    }
}
