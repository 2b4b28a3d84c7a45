package org.openescrow.sandbox.fault;

/** How a call may misbehave. Debits and credits know all modes; the other operations know the first four. */
public enum FaultMode {
    /** As it should be. A payment is accepted, executed and called back soon after. */
    NORMAL,
    /** The bank says no, in the way of the operation. */
    DECLINE,
    /** It is done, but neither the answer nor any callback arrives: only a query tells. */
    TIMEOUT_BUT_DONE,
    /** Nothing is done and no answer arrives: the bank does not know the request afterwards. */
    TIMEOUT_NOT_DONE,
    /** The payment is executed before the answer, which is final; no callback follows. */
    SYNC_SUCCESS,
    /** The payment is executed, the callback never sent. */
    CALLBACK_LOST,
    /** The same callback message, with the same serial, is delivered twice. */
    CALLBACK_TWICE,
    /** Two callback messages with different serials tell of the same payment. */
    CALLBACK_TWICE_OTHER_SERIAL,
    /** The payment is executed soon, the callback comes late. */
    CALLBACK_LATE,
    /** The callback, rightly signed, names one fen more than was moved. */
    CALLBACK_WRONG_AMOUNT,
    /** One fen more than was ordered is moved, and the bank says so whatever it is asked. */
    WRONG_AMOUNT,
    /** The callback's signature is not the bank's. */
    CALLBACK_BAD_SIGNATURE,
    /** It is done; no answer and no callback arrives, and for an hour no query is answered either. */
    SILENT;

    public boolean timesOut() {
        return this == TIMEOUT_BUT_DONE || this == TIMEOUT_NOT_DONE || this == SILENT;
    }
}
