package org.openescrow.web.security;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.openescrow.payment.refusal.Refusal;
import org.openescrow.web.security.StructuredField.InnerList;

/**
 * Verifies that a request was made by the holder of a key, recently: RFC 9421 with label {@code sig1}, in two steps.
 *
 * <ol>
 *   <li>{@link #parse} needs no key and does no cryptography. It refuses with SIGNATURE_MISSING, SIGNATURE_MALFORMED,
 *       SIGNATURE_COMPONENTS_MISSING, SIGNATURE_EXPIRED, NONCE_MISSING, in this order of precedence.
 *   <li>The caller looks the key up by {@link SignatureInput#keyId()} and refuses with KEY_UNKNOWN where there is none.
 *   <li>{@link #verify} refuses with ALGORITHM_MISMATCH, DIGEST_MISMATCH, SIGNATURE_WRONG (SIGNATURE_MALFORMED where a
 *       covered component cannot be had).
 * </ol>
 *
 * <p>Only then the caller may mark the nonce as used, or refuse with NONCE_REUSED: marked earlier, anybody could use up
 * the nonces of others. A nonce must be remembered for {@link #WINDOW} on either side of its {@code created}.
 */
public final class SignatureVerifier {
    /** How far {@code created} may be from our time, in either direction, both ends included. */
    public static final Duration WINDOW = Duration.ofMinutes(5);

    /** The signature of whoever calls. */
    private static final String CALLER = "sig1";

    private SignatureVerifier() {}

    /** Reads what the request claims about its signature; see the class for the refusals. */
    public static SignatureInput parse(SignedRequest request, Instant now) {
        return parse(request, CALLER, now);
    }

    /** The same for a further signature of the request, under another label than {@code sig1}. */
    public static SignatureInput parse(SignedRequest request, String label, Instant now) {
        SignatureInput input = SignatureInput.of(declaration(request, label), signature(request, label));
        input.keyId();
        refuseMissingComponents(request, input);
        refuseOutsideWindow(input, now.getEpochSecond());
        input.nonce();
        return input;
    }

    /**
     * Verifies the body's digest and the signature; returns where both hold, see the class for the refusals.
     *
     * @param input what {@link #parse} gave for the same request
     * @param key the key registered under {@link SignatureInput#keyId()}
     */
    public static void verify(SignedRequest request, SignatureInput input, VerificationKey key) {
        refuseOtherAlgorithm(input, key);
        if (input.components().contains(ContentDigest.HEADER)) {
            request.header(ContentDigest.HEADER).ifPresent(header -> ContentDigest.verify(header, request.body()));
        }
        refuseWrongSignature(request, input, key);
    }

    /** The same of a request whose body has not arrived: all but the digest of it. */
    public static void verifyHead(SignedRequest request, SignatureInput input, VerificationKey key) {
        refuseOtherAlgorithm(input, key);
        refuseWrongSignature(request, input, key);
    }

    /** The key decides on the algorithm; alg only has to agree, so that nobody can choose a weaker one. */
    private static void refuseOtherAlgorithm(SignatureInput input, VerificationKey key) {
        if (!input.alg().filter(key.algorithm().registeredName()::equals).isPresent()) {
            throw new Refusal(SignatureRefusal.ALGORITHM_MISMATCH);
        }
    }

    private static void refuseWrongSignature(SignedRequest request, SignatureInput input, VerificationKey key) {
        byte[] base = SignatureBase.of(request, input);
        if (!key.algorithm().verifies(key.publicKey(), base, input.signature())) {
            throw new Refusal(SignatureRefusal.SIGNATURE_WRONG);
        }
    }

    private static InnerList declaration(SignedRequest request, String label) {
        if (member(request, "Signature-Input", label) instanceof InnerList declared) {
            return declared;
        }
        throw new Refusal(SignatureRefusal.SIGNATURE_MALFORMED, label + " in Signature-Input must be a list.");
    }

    private static byte[] signature(SignedRequest request, String label) {
        if (member(request, "Signature", label) instanceof StructuredField.Item item
                && item.value() instanceof StructuredField.Bytes bytes) {
            return bytes.decoded();
        }
        throw new Refusal(SignatureRefusal.SIGNATURE_MALFORMED, label + " in Signature must be a byte sequence.");
    }

    private static StructuredField member(SignedRequest request, String fieldName, String label) {
        String text = request.header(fieldName.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new Refusal(SignatureRefusal.SIGNATURE_MISSING));
        Map<String, StructuredField> members = StructuredFieldParser.dictionary(fieldName, text);
        StructuredField member = members.get(label);
        if (member == null) {
            throw new Refusal(SignatureRefusal.SIGNATURE_MISSING);
        }
        return member;
    }

    private static void refuseMissingComponents(SignedRequest request, SignatureInput input) {
        boolean digestNeeded = request.body().length > 0 || request.hasHeader(ContentDigest.HEADER);
        boolean keyNeeded = request.hasHeader("idempotency-key");
        boolean covered = input.components().contains("@method")
                && input.components().contains("@target-uri")
                && (!digestNeeded || input.components().contains(ContentDigest.HEADER))
                && (!keyNeeded || input.components().contains("idempotency-key"));
        if (!covered || (digestNeeded && !request.hasHeader(ContentDigest.HEADER))) {
            throw new Refusal(SignatureRefusal.SIGNATURE_COMPONENTS_MISSING);
        }
    }

    private static void refuseOutsideWindow(SignatureInput input, long nowSeconds) {
        boolean outside = Math.abs(nowSeconds - input.created()) > WINDOW.toSeconds();
        boolean over = input.expires().filter(expires -> expires < nowSeconds).isPresent();
        if (outside || over) {
            throw new Refusal(SignatureRefusal.SIGNATURE_EXPIRED);
        }
    }
}
