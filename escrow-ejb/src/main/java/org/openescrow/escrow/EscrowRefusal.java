package org.openescrow.escrow;

import org.openescrow.payment.refusal.RefusalCode;

/** The ways in which the escrow system says no. The names are part of the API and never change their meaning. */
public enum EscrowRefusal implements RefusalCode {
    VALIDATION_FAILED(
            Kind.INVALID,
            "A field breaks its rules; see the errors.",
            "Correct the fields that errors names, and send it with a new Idempotency-Key."),
    AMOUNT_OVER_LIMIT(
            Kind.INVALID,
            "The amount is over the limit for one order.",
            "Split the order, or have the limit raised by the operator of the system."),

    APPLICATION_UNKNOWN(
            Kind.NOT_FOUND,
            "There is no such application.",
            "Check the id, and sign with the key that the application carried."),
    APPLICATION_DECIDED(
            Kind.CONFLICT,
            "The application has been decided otherwise.",
            "Read the application: its status and reason are final."),
    DOCUMENT_UNKNOWN(
            Kind.NOT_FOUND,
            "The application has no such document.",
            "List the application's documents and take the id from there."),
    DOCUMENT_TYPE_REFUSED(
            Kind.BUSINESS,
            "The content does not begin as a file of its mediaType does.",
            "Send a PDF, JPEG or PNG file as it is, with the mediaType of that format."),
    DOCUMENTS_TOO_MANY(
            Kind.BUSINESS,
            "The application has as many documents as it may have, 12.",
            "Put what is still missing into one document with the next application, or let the review begin."),
    DOCUMENTS_CLOSED(
            Kind.CONFLICT,
            "The application has been decided and takes no further documents.",
            "Read the application: its status and reason are final."),
    DOCUMENTS_MISSING(
            Kind.BUSINESS,
            "The application lacks documents that an approval requires.",
            "Have the applicant send the documents that detail names, or reject the application."),
    PUBLIC_KEY_REUSED(
            Kind.CONFLICT,
            "This public key is registered already, or was; make a new one.",
            "Make a new key pair and send the public half of that."),
    PLATFORM_KEY_UNKNOWN(
            Kind.NOT_FOUND, "The platform has no such key.", "List the platform's keys and take the id from there."),
    KEY_VALIDITY_UNACCEPTABLE(
            Kind.INVALID,
            "A key ends after it begins, and both within ten years from now.",
            "Correct validFrom and validUntil, or leave them out."),
    KEYS_EXHAUSTED(
            Kind.BUSINESS,
            "The platform has as many live keys as it may have; revoke one first.",
            "Revoke a key that is not used any more, then register the new one."),
    KEY_LAST_USABLE(
            Kind.BUSINESS,
            "This is the last key that counts; register its successor first.",
            "Register a new key, sign with it, then revoke this one."),
    KEY_STILL_USABLE(
            Kind.CONFLICT,
            "A key of the platform counts; it registers the next one itself.",
            "Let the platform register its key; where it has lost the others, revoke those first."),
    KEY_NOT_YET_VALID(
            Kind.UNAUTHENTICATED,
            "The key that signed does not count yet.",
            "Sign with another key until the key's validFrom."),
    KEY_EXPIRED(
            Kind.UNAUTHENTICATED, "The time of the key that signed is over.", "Sign with a key that is still live."),
    KEY_REVOKED(Kind.UNAUTHENTICATED, "The key that signed has been revoked.", "Sign with a key that is still live."),
    PLATFORM_NOT_APPROVED(
            Kind.FORBIDDEN,
            "The platform is not approved.",
            "Read the application, and wait until its status is APPROVED."),
    PLATFORM_SUSPENDED(
            Kind.FORBIDDEN,
            "The platform is suspended: it reads, and changes nothing.",
            "Read what became of orders, ask the operator of the system, then send it with the same Idempotency-Key."),
    SERVICE_NOT_PERMITTED(
            Kind.FORBIDDEN,
            "The platform is not permitted to use this service.",
            "Apply for the service; do not send the request again before it is permitted."),

    MERCHANT_UNKNOWN(
            Kind.NOT_FOUND,
            "The platform has no such merchant.",
            "Check the merchant's id, and that the merchant was registered under the same platform."),
    MERCHANT_NO_REUSED(
            Kind.CONFLICT,
            "This merchant number belongs to a merchant with other data.",
            "Use the merchant that exists, or register this one under another number."),
    MERCHANT_NOT_ACTIVE(
            Kind.BUSINESS,
            "The merchant is suspended.",
            "Sell nothing in the merchant's name; ask the operator of the system why."),

    REAL_NAME_MISMATCH(
            Kind.BUSINESS,
            "Name, ID number and mobile number do not belong together.",
            "Have the user correct name, ID number and mobile number; then send a new request."),
    REAL_NAME_NO_ANSWER(
            Kind.OUTCOME_UNKNOWN,
            "The real-name authority did not answer in time; nothing was opened. Send it again.",
            "Send the same request with the same Idempotency-Key again after Retry-After."),
    WALLET_UNKNOWN(
            Kind.NOT_FOUND,
            "The platform has no such wallet.",
            "Check the wallet's id, and that the wallet was opened by the same platform."),
    USER_NO_REUSED(
            Kind.CONFLICT,
            "This user number belongs to a user with other data.",
            "Look the wallet up by userNo; a different user needs a number of their own."),
    WALLET_FROZEN(
            Kind.BUSINESS, "The wallet is frozen.", "Tell the user; the wallet takes orders again once it is open."),
    WALLET_CLOSED(Kind.BUSINESS, "The wallet is closed.", "Tell the user; a closed wallet takes no order any more."),
    WALLET_LIMIT_EXCEEDED(
            Kind.BUSINESS,
            "The purchase is over a limit of the wallet's tier; see the detail.",
            "Tell the user which limit it is; GET /wallets/{id}/limits says what is left and until when."),

    STATEMENT_RANGE_UNACCEPTABLE(
            Kind.INVALID,
            "A statement covers 1 to 366 days, the first one not after the last.",
            "Correct from and to; ask for a longer time in parts."),

    CARD_HOLDER_MISMATCH(
            Kind.BUSINESS,
            "The card's holder is not the verified user.",
            "Have the user enter a card of their own, with the data that the bank has."),
    CARD_REFUSED(Kind.BUSINESS, "The bank refuses the card.", "Have the user take another card, or ask their bank."),
    CARD_ALREADY_BOUND(
            Kind.CONFLICT,
            "The card is bound to this wallet already.",
            "List the wallet's agreements and use the one of this card."),
    CARD_BINDING_UNKNOWN(
            Kind.NOT_FOUND,
            "The platform has no such card binding.",
            "Check the binding's id, or begin a new card binding."),
    SMS_CODE_WRONG(
            Kind.BUSINESS,
            "The code is not the one that the bank sent.",
            "Have the user enter the code again, and send it with a new Idempotency-Key; attempts are limited."),
    SMS_CODE_EXPIRED(
            Kind.BUSINESS,
            "The code has expired; begin a new card binding.",
            "Begin a new card binding; the bank sends a new code."),
    SMS_ATTEMPTS_EXCEEDED(
            Kind.BUSINESS,
            "Too many wrong codes; begin a new card binding.",
            "Begin a new card binding; the bank sends a new code."),
    AGREEMENT_UNKNOWN(
            Kind.NOT_FOUND,
            "The wallet has no such agreement.",
            "List the wallet's agreements and take the number from there."),
    AGREEMENT_NOT_ACTIVE(
            Kind.BUSINESS,
            "The agreement has ended.",
            "Have the user bind the card anew, and order with the new agreement number."),

    ORDER_UNKNOWN(
            Kind.NOT_FOUND,
            "The platform has no such order.",
            "Check the order's id, or look the order up by orderNo."),
    ORDER_NO_REUSED(
            Kind.CONFLICT,
            "This order number belongs to an order with other content.",
            "Look the order up by orderNo; a different order needs a new number."),

    WEBHOOK_URL_NOT_ALLOWED(
            Kind.BUSINESS,
            "Nothing is sent to this URL: not https, or not a public address.",
            "Register an https URL whose host has public addresses alone."),
    WEBHOOK_ENDPOINTS_EXCEEDED(
            Kind.BUSINESS,
            "The platform has as many endpoints as it may have; delete one.",
            "Delete an endpoint that is not used any more, or use one for several event types."),
    WEBHOOK_ENDPOINT_UNKNOWN(
            Kind.NOT_FOUND,
            "The platform has no such webhook endpoint.",
            "List the platform's endpoints and take the id from there."),
    WEBHOOK_ENDPOINT_DISABLED(
            Kind.BUSINESS,
            "The webhook endpoint is disabled; activate it first.",
            "Repair the receiver, activate the endpoint, then ask for the redelivery."),
    EVENT_UNKNOWN(
            Kind.NOT_FOUND,
            "The platform has no such event.",
            "List the platform's events and take the id from there."),

    IDEMPOTENCY_KEY_REUSED(
            Kind.BUSINESS,
            "This idempotency key came with another request.",
            "Use a new Idempotency-Key for each new request, and the old one only to repeat the same request."),
    IDEMPOTENCY_KEY_UNKNOWN(
            Kind.NOT_FOUND,
            "Nothing has been done under this idempotency key; send the request again.",
            "Send the request with this Idempotency-Key."),
    IDEMPOTENCY_KEY_IN_USE(
            Kind.CONFLICT,
            "The first request with this idempotency key is still running.",
            "Send the same request with the same Idempotency-Key again after Retry-After."),

    LOGIN_FAILED(
            Kind.UNAUTHENTICATED,
            "Unknown operator or wrong password.",
            "Check name and password; after five attempts the log-in is locked for a while."),
    LOGIN_CODE_REQUIRED(
            Kind.UNAUTHENTICATED,
            "The password is right, and a one-time code is missing.",
            "Log in again with the code that the operator's phone shows."),
    LOGIN_CODE_WRONG(
            Kind.UNAUTHENTICATED,
            "The one-time code is wrong, or has served before.",
            "Wait for the next code; after five attempts the log-in is locked for a while."),
    LOGIN_LOCKED(Kind.TOO_MANY, "Too many wrong passwords; try again later.", "Wait for as long as Retry-After says."),
    OPERATOR_NOT_PERMITTED(
            Kind.FORBIDDEN,
            "The operator's roles do not permit this.",
            "Ask an operator who has one of the roles, or an administrator for the role.");

    private final Kind kind;
    private final String meaning;
    private final String advice;

    EscrowRefusal(Kind kind, String meaning, String advice) {
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
