package org.openescrow.web.security;

import java.util.List;
import java.util.Optional;
import org.openescrow.payment.refusal.Refusal;
import org.openescrow.web.security.StructuredField.InnerList;
import org.openescrow.web.security.StructuredField.Item;

/** What a request's {@code sig1} claims: well-formed, but proven only after {@link SignatureVerifier#verify}. */
public final class SignatureInput {
    /** Longest {@code keyid} and longest {@code nonce}, in characters of printable ASCII. */
    public static final int MAX_PARAMETER_LENGTH = 128;

    private final InnerList declared;
    private final List<String> components;
    private final byte[] signature;

    private SignatureInput(InnerList declared, byte[] signature) {
        this.declared = declared;
        this.components =
                declared.items().stream().map(SignatureInput::component).toList();
        this.signature = signature;
        if (components.stream().distinct().count() != components.size()) {
            throw malformed("Signature-Input covers a component twice.");
        }
    }

    static SignatureInput of(InnerList declared, byte[] signature) {
        return new SignatureInput(declared, signature);
    }

    private static String component(Item item) {
        // With sf, key, bs, req or tr one component would have several readings; our API has no use for them.
        if (item.value() instanceof StructuredField.Text name
                && item.parameters().isEmpty()) {
            return name.value();
        }
        throw malformed("Signature-Input covers a component that is not a plain name.");
    }

    /** The key that the caller says it used, 1 to 128 characters. */
    public String keyId() {
        String keyId = text("keyid").orElseThrow(() -> malformed("Signature-Input lacks keyid."));
        if (keyId.isEmpty() || keyId.length() > MAX_PARAMETER_LENGTH) {
            throw malformed("keyid must have 1 to 128 characters.");
        }
        return keyId;
    }

    /** What makes the signature serve once, 1 to 128 characters; it need only be unique for the key. */
    public String nonce() {
        return text("nonce")
                .filter(nonce -> !nonce.isEmpty() && nonce.length() <= MAX_PARAMETER_LENGTH)
                .orElseThrow(() -> new Refusal(SignatureRefusal.NONCE_MISSING));
    }

    /** When it was made, in seconds since 1970. */
    public long created() {
        return seconds("created")
                .orElseThrow(() -> new Refusal(
                        SignatureRefusal.SIGNATURE_EXPIRED, "Signature-Input lacks created, so its age is not known."));
    }

    Optional<Long> expires() {
        return seconds("expires");
    }

    Optional<String> alg() {
        return text("alg");
    }

    List<String> components() {
        return components;
    }

    /** The value of {@code @signature-params}. */
    String parameters() {
        return declared.serialized();
    }

    byte[] signature() {
        return signature;
    }

    private Optional<String> text(String parameter) {
        StructuredField.Bare value = declared.parameters().get(parameter);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof StructuredField.Text text) {
            return Optional.of(text.value());
        }
        throw malformed(parameter + " must be a string.");
    }

    private Optional<Long> seconds(String parameter) {
        StructuredField.Bare value = declared.parameters().get(parameter);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof StructuredField.Whole seconds) {
            return Optional.of(seconds.value());
        }
        throw malformed(parameter + " must be an integer.");
    }

    private static Refusal malformed(String detail) {
        return new Refusal(SignatureRefusal.SIGNATURE_MALFORMED, detail);
    }
}
