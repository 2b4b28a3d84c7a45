package org.openescrow.web.error;

import org.openescrow.payment.refusal.RefusalCode;

/** The ways in which a request is refused before any door has seen it. */
public enum WebRefusal implements RefusalCode {
    MALFORMED_JSON(Kind.INVALID, "The body is not one JSON object in UTF-8, or is nested too deeply."),
    BODY_TOO_LARGE(Kind.TOO_LARGE, "The body is larger than we read."),
    MEDIA_TYPE_UNSUPPORTED(Kind.WRONG_MEDIA_TYPE, "The body must be application/json."),
    ANSWER_TYPE_UNSUPPORTED(Kind.INVALID, "Accept must allow what this address answers with."),
    ADDRESS_UNKNOWN(Kind.NOT_FOUND, "There is nothing at this address."),
    METHOD_NOT_ALLOWED(Kind.WRONG_METHOD, "This address does not take this method; Allow lists those that it takes."),
    REQUEST_MALFORMED(Kind.INVALID, "The request cannot be understood."),
    UNKNOWN_PARAMETER(Kind.INVALID, "The query has a parameter that this address does not take."),
    PARAMETER_INVALID(Kind.INVALID, "A parameter of the query is missing, given twice, or breaks its rules."),
    IDEMPOTENCY_KEY_MISSING(Kind.INVALID, "Each POST carries the header Idempotency-Key, once."),
    IDEMPOTENCY_KEY_INVALID(Kind.INVALID, "Idempotency-Key has 1 to 255 visible ASCII characters."),
    TOKEN_MISSING(Kind.UNAUTHENTICATED, "The request carries no bearer token."),
    TOKEN_INVALID(Kind.UNAUTHENTICATED, "The token is not one of ours."),
    TOKEN_EXPIRED(Kind.UNAUTHENTICATED, "The token's time is over; log in again."),
    RATE_LIMITED(Kind.TOO_MANY, "The platform sends too many requests; Retry-After says when to go on.");

    private final Kind kind;
    private final String meaning;

    WebRefusal(Kind kind, String meaning) {
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
