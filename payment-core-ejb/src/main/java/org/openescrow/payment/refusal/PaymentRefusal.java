package org.openescrow.payment.refusal;

/** The ways in which the payment core says no. */
public enum PaymentRefusal implements RefusalCode {
    ACCOUNT_UNKNOWN(Kind.NOT_FOUND, "There is no such payment account."),
    CURRENCY_MISMATCH(Kind.BUSINESS, "The account is kept in another currency."),
    ACCOUNT_BLOCKED(Kind.BUSINESS, "The account is blocked for money in this direction."),
    INSUFFICIENT_FUNDS(Kind.BUSINESS, "The available balance does not cover the amount."),
    BALANCE_LIMIT(Kind.BUSINESS, "The account would hold more than an account can hold."),
    POSTING_REFERENCE_REUSED(Kind.CONFLICT, "This business reference was posted with other content."),
    FLOOR_NOT_ALLOWED(Kind.BUSINESS, "An account of this kind cannot have this floor."),
    TRANSACTION_UNKNOWN(Kind.NOT_FOUND, "There is no such ledger transaction."),
    TRANSACTION_REVERSED(Kind.CONFLICT, "The ledger transaction has been reversed already."),
    REVERSAL_TOO_LARGE(Kind.BUSINESS, "A reversal cannot take back more than was transferred."),
    HOLD_UNKNOWN(Kind.NOT_FOUND, "There is no such hold."),
    HOLD_RESOLVED(Kind.CONFLICT, "The hold has been captured or released already."),
    HOLD_EXPIRED(Kind.BUSINESS, "The hold's time is over."),
    HOLD_EXCEEDED(Kind.BUSINESS, "The amount is more than the hold has left."),
    AGREEMENT_NOT_ACTIVE(Kind.BUSINESS, "The card agreement is not in force."),
    CALLBACK_REFUSED(Kind.UNAUTHENTICATED, "The callback is not signed by the bank."),
    CHANNEL_UNKNOWN(Kind.NOT_FOUND, "There is no such bank channel."),
    BANK_PAYMENT_UNKNOWN(Kind.NOT_FOUND, "There is no such payment through a bank."),
    CHANNEL_EXCEPTION_UNKNOWN(Kind.NOT_FOUND, "There is no such exception."),
    CHANNEL_EXCEPTION_RESOLVED(Kind.CONFLICT, "The exception was resolved with other words."),
    DEAD_LETTER_UNKNOWN(Kind.NOT_FOUND, "There is no such dead letter, or it has been replayed."),
    RECONCILIATION_UNKNOWN(Kind.NOT_FOUND, "There is no such reconciliation."),
    BANK_NO_ANSWER(
            Kind.OUTCOME_UNKNOWN, "The bank did not answer in time; the outcome is not known. Ask, or send it again.");

    private final Kind kind;
    private final String meaning;

    PaymentRefusal(Kind kind, String meaning) {
        this.kind = kind;
        this.meaning = meaning;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
