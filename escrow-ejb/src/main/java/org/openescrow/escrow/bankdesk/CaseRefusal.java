package org.openescrow.escrow.bankdesk;

import org.openescrow.payment.refusal.RefusalCode;

/** The ways in which work on an exception is refused. Only people at the console meet them, no caller of the API. */
public enum CaseRefusal implements RefusalCode {
    EXCEPTION_TAKEN(
            Kind.CONFLICT,
            "Somebody else has taken the exception meanwhile.",
            "Look who has it, and take it over from them if you must."),
    EXCEPTION_COMMENTS_EXCEEDED(
            Kind.BUSINESS,
            "There are as many comments on the exception as there may be.",
            "Propose its resolution, and say in it what there is left to say.");

    private final Kind kind;
    private final String meaning;
    private final String advice;

    CaseRefusal(Kind kind, String meaning, String advice) {
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
