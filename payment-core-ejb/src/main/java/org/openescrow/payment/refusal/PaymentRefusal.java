package org.openescrow.payment.refusal;

/** The ways in which the payment core says no. */
public enum PaymentRefusal implements RefusalCode {
    ACCOUNT_UNKNOWN(Kind.NOT_FOUND, "There is no such payment account."),
    CURRENCY_MISMATCH(Kind.BUSINESS, "The account is kept in another currency."),
    ACCOUNT_BLOCKED(Kind.BUSINESS, "The account is blocked for money in this direction."),
    INSUFFICIENT_FUNDS(Kind.BUSINESS, "The available balance does not cover the amount."),
    BALANCE_LIMIT(Kind.BUSINESS, "The account would hold more than an account can hold."),
    POSTING_REFERENCE_REUSED(Kind.CONFLICT, "This business reference was posted with other content."),
    AGREEMENT_NOT_ACTIVE(Kind.BUSINESS, "The card agreement is not in force."),
    CALLBACK_REFUSED(Kind.UNAUTHENTICATED, "The callback is not signed by the bank."),
    CHANNEL_UNKNOWN(Kind.NOT_FOUND, "There is no such bank channel."),
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
