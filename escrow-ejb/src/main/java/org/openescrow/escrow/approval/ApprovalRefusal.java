package org.openescrow.escrow.approval;

import org.openescrow.payment.refusal.RefusalCode;

/**
 * The ways in which a proposal or its approval is refused. Only people at the console meet them, no caller of the
 * API.
 */
public enum ApprovalRefusal implements RefusalCode {
    APPROVAL_UNKNOWN(Kind.NOT_FOUND, "There is no such proposal.", "Take it from the list of proposals."),
    APPROVAL_DECIDED(Kind.CONFLICT, "The proposal has been decided.", "Look at it: the decision is final."),
    APPROVAL_OF_ONES_OWN(
            Kind.FORBIDDEN, "Whoever proposes something cannot approve it.", "Ask another operator who may approve."),
    APPROVAL_OF_ONE_WHO_LEFT(
            Kind.CONFLICT,
            "Whoever proposed this is an operator no more.",
            "Decline it, and propose it anew where it should still be done."),
    APPROVAL_ABOUT_ONESELF(Kind.FORBIDDEN, "Nobody approves what is about themselves.", "Ask another administrator."),
    APPROVAL_CONTENT_DIFFERS(
            Kind.CONFLICT,
            "What is to be approved is not what was proposed.",
            "Read the proposal again, and approve what it says.");

    private final Kind kind;
    private final String meaning;
    private final String advice;

    ApprovalRefusal(Kind kind, String meaning, String advice) {
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
