package org.openescrow.web.error;

import org.openescrow.payment.refusal.RefusalCode;

/** The ways in which a request is refused before any door has seen it. */
public enum WebRefusal implements RefusalCode {
    MALFORMED_JSON(
            Kind.INVALID,
            "The body is not one JSON object in UTF-8, or is nested too deeply.",
            "Send one JSON object in UTF-8, at most 8 levels deep."),
    BODY_TOO_LARGE(Kind.TOO_LARGE, "The body is larger than we read.", "Send a smaller body."),
    MEDIA_TYPE_UNSUPPORTED(
            Kind.WRONG_MEDIA_TYPE, "The body must be application/json.", "Send Content-Type: application/json."),
    ANSWER_TYPE_UNSUPPORTED(
            Kind.INVALID,
            "Accept must allow what this address answers with.",
            "Leave Accept out, or allow the media type that the reference names."),
    ADDRESS_UNKNOWN(Kind.NOT_FOUND, "There is nothing at this address.", "Check the path against /escrow/openapi."),
    METHOD_NOT_ALLOWED(
            Kind.WRONG_METHOD,
            "This address does not take this method; Allow lists those that it takes.",
            "Use a method that Allow lists."),
    REQUEST_MALFORMED(Kind.INVALID, "The request cannot be understood.", "Check request line, headers and encoding."),
    UNKNOWN_PARAMETER(
            Kind.INVALID,
            "The query has a parameter that this address does not take.",
            "Leave the parameter out, or correct its name."),
    PARAMETER_INVALID(
            Kind.INVALID,
            "A parameter of the query is missing, given twice, or breaks its rules.",
            "Correct the parameters that errors names."),
    IDEMPOTENCY_KEY_MISSING(
            Kind.INVALID,
            "Each POST carries the header Idempotency-Key, once.",
            "Send one Idempotency-Key, and keep it to repeat the request after a time-out."),
    IDEMPOTENCY_KEY_INVALID(
            Kind.INVALID,
            "Idempotency-Key has 1 to 255 visible ASCII characters.",
            "Send a key of 1 to 255 visible ASCII characters, such as a UUID."),
    TOKEN_MISSING(
            Kind.UNAUTHENTICATED,
            "The request carries no bearer token.",
            "Log in, and send Authorization: Bearer with the token."),
    TOKEN_INVALID(Kind.UNAUTHENTICATED, "The token is not one of ours.", "Log in again."),
    TOKEN_EXPIRED(Kind.UNAUTHENTICATED, "The token's time is over; log in again.", "Log in again."),
    RATE_LIMITED(
            Kind.TOO_MANY,
            "The platform sends too many requests; Retry-After says when to go on.",
            "Send the same request with the same Idempotency-Key again after Retry-After; spread requests out."),
    UPLOADS_BUSY(
            Kind.UNAVAILABLE,
            "This node reads as many large bodies as it can at a time; nothing was done.",
            "Send the same request with the same Idempotency-Key again after Retry-After."),
    SHUTTING_DOWN(
            Kind.UNAVAILABLE,
            "This node is being stopped and takes no further requests; nothing was done.",
            "Send the same request with the same Idempotency-Key again after Retry-After.");

    private final Kind kind;
    private final String meaning;
    private final String advice;

    WebRefusal(Kind kind, String meaning, String advice) {
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
