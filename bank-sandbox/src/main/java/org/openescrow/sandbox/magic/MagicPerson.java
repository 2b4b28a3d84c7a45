package org.openescrow.sandbox.magic;

import org.openescrow.sandbox.fault.Fault;
import org.openescrow.sandbox.fault.FaultMode;

/** Somebody about whom the real-name authority never says anything. */
public final class MagicPerson {
    private static final String SILENT_ID_CARD_NO = "999999199512120049";

    private MagicPerson() {}

    /** How a check of this ID number behaves where nothing else was ordered. */
    public static Fault faultOf(String idCardNo) {
        return idCardNo.equals(SILENT_ID_CARD_NO) ? new Fault(FaultMode.TIMEOUT_NOT_DONE, 0) : Fault.NONE;
    }

    static String line() {
        return "%-18s %s".formatted(SILENT_ID_CARD_NO, "the authority never answers (any name and mobile)");
    }
}
