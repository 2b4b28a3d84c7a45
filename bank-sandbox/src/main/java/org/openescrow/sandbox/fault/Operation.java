package org.openescrow.sandbox.fault;

/** What can be made to misbehave, under the name that the steering call uses, with the last mode that it knows. */
public enum Operation {
    /** {@code POST /bank/debits}. */
    DEBIT("debit", FaultMode.SILENT),
    /** {@code POST /bank/credits}. */
    CREDIT("credit", FaultMode.SILENT),
    /** {@code POST /bank/agreements}: asking for an agreement. */
    SIGN("sign", FaultMode.TIMEOUT_NOT_DONE),
    /** {@code POST /bank/agreements/.../confirmation}: the code from the phone. */
    SMS("sms", FaultMode.TIMEOUT_NOT_DONE),
    /** {@code POST /real-name/checks}. */
    REAL_NAME("realName", FaultMode.TIMEOUT_NOT_DONE);

    private final String field;
    private final FaultMode lastMode;

    Operation(String field, FaultMode lastMode) {
        this.field = field;
        this.lastMode = lastMode;
    }

    String field() {
        return field;
    }

    boolean knows(FaultMode mode) {
        return mode.compareTo(lastMode) <= 0;
    }
}
