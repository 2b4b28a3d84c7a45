package org.openescrow.sandbox.wire;

import jakarta.ws.rs.core.Response.Status;

/** Every reason for which a call is turned away, with its HTTP status. The names are stable: callers test for them. */
public enum RefusalCode {
    MALFORMED_JSON(Status.BAD_REQUEST),
    FIELD_MISSING(Status.BAD_REQUEST),
    FIELD_INVALID(Status.BAD_REQUEST),
    FIELD_UNKNOWN(Status.BAD_REQUEST),
    CARD_NO_INVALID(Status.BAD_REQUEST),
    ID_CARD_NO_INVALID(Status.BAD_REQUEST),
    MOBILE_INVALID(Status.BAD_REQUEST),
    AMOUNT_INVALID(Status.BAD_REQUEST),
    FAULT_MODE_UNKNOWN(Status.BAD_REQUEST),
    DATE_INVALID(Status.BAD_REQUEST),
    SIGNATURE_INVALID(Status.UNAUTHORIZED),
    TIMESTAMP_STALE(Status.UNAUTHORIZED),
    CARD_UNKNOWN(Status.NOT_FOUND),
    REQUEST_UNKNOWN(Status.NOT_FOUND),
    CARD_EXISTS(Status.CONFLICT),
    REQUEST_NO_REUSED(Status.CONFLICT),
    BODY_TOO_LARGE(Status.REQUEST_ENTITY_TOO_LARGE);

    private final Status status;

    RefusalCode(Status status) {
        this.status = status;
    }

    int status() {
        return status.getStatusCode();
    }
}
