package org.openescrow.web.security;

import org.openescrow.payment.refusal.RefusalCode;

/** The ways in which a signed request, or the key that should sign later ones, is refused. */
public enum SignatureRefusal implements RefusalCode {
    SIGNATURE_MISSING(
            Kind.UNAUTHENTICATED,
            "The request carries no signature labelled sig1.",
            "Send Signature-Input and Signature, both with the label sig1."),
    SIGNATURE_MALFORMED(
            Kind.UNAUTHENTICATED,
            "A signature header is not well-formed, too long, or lacks a parameter.",
            "Write both headers as RFC 9421 and RFC 8941 have them, with created, nonce, keyid and alg."),
    SIGNATURE_COMPONENTS_MISSING(
            Kind.UNAUTHENTICATED,
            "The signature must cover @method and @target-uri, content-digest where there is a body, and"
                    + " idempotency-key where the header is present.",
            "Cover these components, and send Content-Digest where there is a body."),
    SIGNATURE_EXPIRED(
            Kind.UNAUTHENTICATED,
            "The signature must be created within 300 seconds of our time.",
            "Set the clock, and sign each request when it is sent."),
    NONCE_MISSING(
            Kind.UNAUTHENTICATED,
            "The signature must carry a nonce of 1 to 128 characters.",
            "Add a random nonce to the signature's parameters."),
    NONCE_REUSED(
            Kind.UNAUTHENTICATED,
            "This nonce served already; sign again with a new one.",
            "Sign again with a new nonce; keep the Idempotency-Key where the request is repeated."),
    KEY_UNKNOWN(
            Kind.UNAUTHENTICATED,
            "No key has this keyid.",
            "Use the keyId that came with the application or with the key's registration."),
    ALGORITHM_MISMATCH(
            Kind.UNAUTHENTICATED,
            "alg must name the algorithm that the key is registered for.",
            "Name the algorithm that the key was registered with."),
    DIGEST_MISMATCH(
            Kind.UNAUTHENTICATED,
            "Content-Digest does not hold a sha-256 or sha-512 digest of the body.",
            "Make the digest over the bytes of the body as they are sent."),
    SIGNATURE_WRONG(
            Kind.UNAUTHENTICATED,
            "The signature does not fit the request and the key.",
            "Compare the signature base with RFC 9421, section 2.5: method, whole URI, digest, key."),
    KEY_PROOF_INVALID(
            Kind.INVALID,
            "The request must carry a second signature, sig2, made with the new key, its keyid that of sig1.",
            "Sign the same request a second time, with the private half of the new key, under the label sig2."),
    PUBLIC_KEY_UNACCEPTABLE(
            Kind.INVALID,
            "The key must be one PEM block PUBLIC KEY that fits the algorithm: RSA of 2048 to 8192 bits, P-256 or"
                    + " Ed25519.",
            "Make a key pair as described, and send its public half as SubjectPublicKeyInfo in PEM.");

    private final Kind kind;
    private final String meaning;
    private final String advice;

    SignatureRefusal(Kind kind, String meaning, String advice) {
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
