package org.openescrow.web.security;

import org.openescrow.payment.refusal.RefusalCode;

/** The ways in which a signed request, or the key that should sign later ones, is refused. */
public enum SignatureRefusal implements RefusalCode {
    SIGNATURE_MISSING(Kind.UNAUTHENTICATED, "The request carries no signature labelled sig1."),
    SIGNATURE_MALFORMED(Kind.UNAUTHENTICATED, "A signature header is not well-formed, too long, or lacks a parameter."),
    SIGNATURE_COMPONENTS_MISSING(
            Kind.UNAUTHENTICATED,
            "The signature must cover @method and @target-uri, content-digest where there is a body, and"
                    + " idempotency-key where the header is present."),
    SIGNATURE_EXPIRED(Kind.UNAUTHENTICATED, "The signature must be created within 300 seconds of our time."),
    NONCE_MISSING(Kind.UNAUTHENTICATED, "The signature must carry a nonce of 1 to 128 characters."),
    NONCE_REUSED(Kind.UNAUTHENTICATED, "This nonce served already; sign again with a new one."),
    KEY_UNKNOWN(Kind.UNAUTHENTICATED, "No key has this keyid."),
    ALGORITHM_MISMATCH(Kind.UNAUTHENTICATED, "alg must name the algorithm that the key is registered for."),
    DIGEST_MISMATCH(Kind.UNAUTHENTICATED, "Content-Digest does not hold a sha-256 or sha-512 digest of the body."),
    SIGNATURE_WRONG(Kind.UNAUTHENTICATED, "The signature does not fit the request and the key."),
    KEY_PROOF_INVALID(
            Kind.INVALID,
            "The request must carry a second signature, sig2, made with the new key, its keyid that of sig1."),
    PUBLIC_KEY_UNACCEPTABLE(
            Kind.INVALID,
            "The key must be one PEM block PUBLIC KEY that fits the algorithm: RSA of 2048 to 8192 bits, P-256 or"
                    + " Ed25519.");

    private final Kind kind;
    private final String meaning;

    SignatureRefusal(Kind kind, String meaning) {
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
