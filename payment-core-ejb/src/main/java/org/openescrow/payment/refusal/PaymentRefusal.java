package org.openescrow.payment.refusal;

/** The ways in which the payment core says no. */
public enum PaymentRefusal implements RefusalCode {
    ACCOUNT_UNKNOWN(Kind.NOT_FOUND, "There is no such payment account.", "Check the account number."),
    CURRENCY_MISMATCH(
            Kind.BUSINESS, "The account is kept in another currency.", "Send an amount in the account's currency."),
    ACCOUNT_BLOCKED(
            Kind.BUSINESS,
            "The account is blocked for money in this direction.",
            "Wait until the block is lifted; the operator of the system knows why it is there."),
    INSUFFICIENT_FUNDS(
            Kind.BUSINESS,
            "The available balance does not cover the amount.",
            "Put money into the account first, then send the order again with a new Idempotency-Key."),
    BALANCE_LIMIT(
            Kind.BUSINESS,
            "The account would hold more than an account can hold.",
            "Ask the operator of the system; no account comes near this by its purpose."),
    POSTING_REFERENCE_REUSED(
            Kind.CONFLICT,
            "This business reference was posted with other content.",
            "Ask the operator of the system: two different postings were asked for under one reference."),
    FLOOR_NOT_ALLOWED(
            Kind.BUSINESS,
            "An account of this kind cannot have this floor.",
            "Set no such floor on an account of this kind."),
    TRANSACTION_UNKNOWN(Kind.NOT_FOUND, "There is no such ledger transaction.", "Check the transaction's id."),
    TRANSACTION_REVERSED(
            Kind.CONFLICT,
            "The ledger transaction has been reversed already.",
            "Do nothing: the money has gone back already."),
    REVERSAL_TOO_LARGE(
            Kind.BUSINESS,
            "A reversal cannot take back more than was transferred.",
            "Take back at most what is left of the transfer."),
    HOLD_UNKNOWN(Kind.NOT_FOUND, "There is no such hold.", "Check the hold's id."),
    HOLD_RESOLVED(
            Kind.CONFLICT, "The hold has been captured or released already.", "Read the hold: its status is final."),
    HOLD_EXPIRED(Kind.BUSINESS, "The hold's time is over.", "Hold the money anew, if it is still there."),
    HOLD_EXCEEDED(
            Kind.BUSINESS, "The amount is more than the hold has left.", "Capture at most what the hold has left."),
    AGREEMENT_NOT_ACTIVE(
            Kind.BUSINESS,
            "The agreement has ended.",
            "Have the user bind the card anew, and order with the new agreement number."),
    CALLBACK_REFUSED(
            Kind.UNAUTHENTICATED,
            "The callback is not signed by the bank.",
            "Sign the bytes that are sent, with the channel's key, and at the time of sending."),
    CHANNEL_UNKNOWN(Kind.NOT_FOUND, "There is no such bank channel.", "Check the channel's code."),
    CHANNEL_CLOSED(
            Kind.UNAVAILABLE,
            "The bank channel takes no new orders for now; nothing was done.",
            "Send the same request with the same Idempotency-Key again after Retry-After; purchases are not affected."),
    BANK_PAYMENT_UNKNOWN(Kind.NOT_FOUND, "There is no such payment through a bank.", "Check the request number."),
    BANK_PAYMENT_ENDED(
            Kind.CONFLICT, "The payment has ended already.", "Read the payment: its status and its amount are final."),
    BANK_AMOUNT_NOT_TOLD(
            Kind.BUSINESS,
            "The bank has not told this amount of the payment.",
            "Take the amount from an exception about this payment; no other can be booked."),
    CHANNEL_EXCEPTION_UNKNOWN(
            Kind.NOT_FOUND, "There is no such exception.", "Take the id from the list of exceptions."),
    CHANNEL_EXCEPTION_RESOLVED(
            Kind.CONFLICT,
            "The exception was resolved with other words.",
            "Read the exception; who resolved it first is right."),
    DEAD_LETTER_UNKNOWN(
            Kind.NOT_FOUND, "There is no such dead letter, or it has been replayed.", "List the dead letters again."),
    RECONCILIATION_UNKNOWN(
            Kind.NOT_FOUND, "There is no such reconciliation.", "Take the id from the list of reconciliations."),
    BANK_NO_ANSWER(
            Kind.OUTCOME_UNKNOWN,
            "The bank did not answer in time; the outcome is not known. Ask, or send it again.",
            "Ask what became of it, or send the same request with the same Idempotency-Key after Retry-After.");

    private final Kind kind;
    private final String meaning;
    private final String advice;

    PaymentRefusal(Kind kind, String meaning, String advice) {
        this.kind = kind;
        this.meaning = meaning;
        this.advice = advice;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String meaning() {
        return meaning;
    }

    @Override
    public String advice() {
        return advice;
    }
}
