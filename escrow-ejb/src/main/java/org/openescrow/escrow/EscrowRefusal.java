package org.openescrow.escrow;

import org.openescrow.payment.refusal.RefusalCode;

/** The ways in which the escrow system says no. The names are part of the API and never change their meaning. */
public enum EscrowRefusal implements RefusalCode {
    VALIDATION_FAILED(Kind.INVALID, "A field breaks its rules; see the errors."),
    AMOUNT_OVER_LIMIT(Kind.INVALID, "The amount is over the limit for one order."),

    APPLICATION_UNKNOWN(Kind.NOT_FOUND, "There is no such application."),
    APPLICATION_DECIDED(Kind.CONFLICT, "The application has been decided otherwise."),
    PUBLIC_KEY_REUSED(Kind.CONFLICT, "This public key is registered already, or was; make a new one."),
    PLATFORM_KEY_UNKNOWN(Kind.NOT_FOUND, "The platform has no such key."),
    KEY_VALIDITY_UNACCEPTABLE(Kind.INVALID, "A key ends after it begins, and both within ten years from now."),
    KEYS_EXHAUSTED(Kind.BUSINESS, "The platform has as many live keys as it may have; revoke one first."),
    KEY_LAST_USABLE(Kind.BUSINESS, "This is the last key that counts; register its successor first."),
    KEY_NOT_YET_VALID(Kind.UNAUTHENTICATED, "The key that signed does not count yet."),
    KEY_EXPIRED(Kind.UNAUTHENTICATED, "The time of the key that signed is over."),
    KEY_REVOKED(Kind.UNAUTHENTICATED, "The key that signed has been revoked."),
    PLATFORM_NOT_APPROVED(Kind.FORBIDDEN, "The platform is not approved."),
    SERVICE_NOT_PERMITTED(Kind.FORBIDDEN, "The platform is not permitted to use this service."),

    MERCHANT_UNKNOWN(Kind.NOT_FOUND, "The platform has no such merchant."),
    MERCHANT_NO_REUSED(Kind.CONFLICT, "This merchant number belongs to a merchant with other data."),
    MERCHANT_NOT_ACTIVE(Kind.BUSINESS, "The merchant is suspended."),

    REAL_NAME_MISMATCH(Kind.BUSINESS, "Name, ID number and mobile number do not belong together."),
    REAL_NAME_NO_ANSWER(
            Kind.OUTCOME_UNKNOWN, "The real-name authority did not answer in time; nothing was opened. Send it again."),
    WALLET_UNKNOWN(Kind.NOT_FOUND, "The platform has no such wallet."),
    USER_NO_REUSED(Kind.CONFLICT, "This user number belongs to a user with other data."),
    WALLET_FROZEN(Kind.BUSINESS, "The wallet is frozen."),
    WALLET_CLOSED(Kind.BUSINESS, "The wallet is closed."),
    WALLET_LIMIT_EXCEEDED(Kind.BUSINESS, "The purchase is over a limit of the wallet's tier; see the detail."),

    STATEMENT_RANGE_UNACCEPTABLE(Kind.INVALID, "A statement covers 1 to 366 days, the first one not after the last."),

    CARD_HOLDER_MISMATCH(Kind.BUSINESS, "The card's holder is not the verified user."),
    CARD_REFUSED(Kind.BUSINESS, "The bank refuses the card."),
    CARD_ALREADY_BOUND(Kind.CONFLICT, "The card is bound to this wallet already."),
    CARD_BINDING_UNKNOWN(Kind.NOT_FOUND, "The platform has no such card binding."),
    SMS_CODE_WRONG(Kind.BUSINESS, "The code is not the one that the bank sent."),
    SMS_CODE_EXPIRED(Kind.BUSINESS, "The code has expired; begin a new card binding."),
    SMS_ATTEMPTS_EXCEEDED(Kind.BUSINESS, "Too many wrong codes; begin a new card binding."),
    AGREEMENT_UNKNOWN(Kind.NOT_FOUND, "The wallet has no such agreement."),
    AGREEMENT_NOT_ACTIVE(Kind.BUSINESS, "The agreement has ended."),

    ORDER_UNKNOWN(Kind.NOT_FOUND, "The platform has no such order."),
    ORDER_NO_REUSED(Kind.CONFLICT, "This order number belongs to an order with other content."),

    WEBHOOK_URL_NOT_ALLOWED(Kind.BUSINESS, "Nothing is sent to this URL: not https, or not a public address."),
    WEBHOOK_ENDPOINTS_EXCEEDED(Kind.BUSINESS, "The platform has as many endpoints as it may have; delete one."),
    WEBHOOK_ENDPOINT_UNKNOWN(Kind.NOT_FOUND, "The platform has no such webhook endpoint."),
    WEBHOOK_ENDPOINT_DISABLED(Kind.BUSINESS, "The webhook endpoint is disabled; activate it first."),
    EVENT_UNKNOWN(Kind.NOT_FOUND, "The platform has no such event."),

    IDEMPOTENCY_KEY_REUSED(Kind.BUSINESS, "This idempotency key came with another request."),
    IDEMPOTENCY_KEY_UNKNOWN(
            Kind.NOT_FOUND, "Nothing has been done under this idempotency key; send the request again."),
    IDEMPOTENCY_KEY_IN_USE(Kind.CONFLICT, "The first request with this idempotency key is still running."),

    LOGIN_FAILED(Kind.UNAUTHENTICATED, "Unknown operator or wrong password."),
    LOGIN_LOCKED(Kind.TOO_MANY, "Too many wrong passwords; try again later."),
    OPERATOR_NOT_PERMITTED(Kind.FORBIDDEN, "The operator's roles do not permit this.");

    private final Kind kind;
    private final String meaning;

    EscrowRefusal(Kind kind, String meaning) {
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
