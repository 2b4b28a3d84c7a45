package org.openescrow.sandbox.person;

import org.openescrow.sandbox.wire.Refusal;
import org.openescrow.sandbox.wire.RefusalCode;

/** A mobile number of mainland China: 11 digits, the first a 1. */
public record Mobile(String value) {

    public Mobile {
        if (!value.matches("1[0-9]{10}")) {
            throw new Refusal(RefusalCode.MOBILE_INVALID, "mobile must be 11 digits that begin with 1");
        }
    }

    /** Hidden, so that no log shows it by accident. */
    @Override
    public String toString() {
        return "Mobile[hidden]";
    }
}
