package org.openescrow.web.api.platform;

import java.util.Arrays;
import java.util.Map;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.web.description.Answers;
import org.openescrow.web.description.Description;
import org.openescrow.web.description.Leaf;
import org.openescrow.web.description.Operations;
import org.openescrow.web.description.Structure;
import org.openescrow.web.description.Terms;
import org.openescrow.web.security.SignatureAlgorithm;
import org.openescrow.web.security.SignatureRefusal;

/** What the reference says about the keys of a platform. */
public final class KeyDescription implements Description {
    /** A public key in a request. */
    static final Structure PUBLIC_KEY = Structure.asked("PublicKey")
            .field("alg", algorithm("What signatures will be made with."))
            .field(
                    "pem",
                    Leaf.text("SubjectPublicKeyInfo: RSA of 2048 to 8192 bits, P-256 or Ed25519.", ExampleKey.PEM)
                            .characters(1, 4096));

    private static final Structure KEY = Answers.of(
            "PlatformKey",
            KeyAnswer.class,
            Map.of(
                    "id",
                    Terms.KEY_ID,
                    "alg",
                    algorithm("What its signatures are made with."),
                    "thumbprint",
                    Leaf.text("SHA-256 of the public key.", "0123456789abcdef".repeat(4))
                            .pattern("[0-9a-f]{64}"),
                    "status",
                    Answers.words("Only signatures by an ACTIVE key count."),
                    "validFrom",
                    Answers.words("From when on it counts."),
                    "validUntil",
                    Answers.words("From when on it counts no more; left out where it has no end."),
                    "revokedAt",
                    Answers.words("When it was revoked."),
                    "revocationReason",
                    Leaf.text("Why it was revoked.", "a laptop was stolen")));
    /** A key that was revoked. */
    public static final Structure REVOKED = KEY.showing("status", "REVOKED").showing("revokedAt");

    @Override
    public void describe(Class<?> resource, Operations keys) {
        keys.group("Keys");
        keys.path("id", Terms.KEY_ID);
        keys.post("", "registerKey", "Register a further key")
                .text("Signed twice: `sig1` as always, by a key of the platform, and `sig2` by the new key, over the"
                        + " same components, its `keyid` that of `sig1`. Both count until one is revoked or expires.")
                .body(Structure.asked("NewKey")
                        .field("publicKey", PUBLIC_KEY)
                        .optional("validFrom", Terms.moment("When it begins to count; now where nothing is said."))
                        .optional("validUntil", Terms.moment("When it ends to count, within ten years.")))
                .answers(201, KEY)
                .refuses(
                        SignatureRefusal.PUBLIC_KEY_UNACCEPTABLE,
                        SignatureRefusal.KEY_PROOF_INVALID,
                        EscrowRefusal.KEY_VALIDITY_UNACCEPTABLE,
                        EscrowRefusal.PUBLIC_KEY_REUSED,
                        EscrowRefusal.KEYS_EXHAUSTED);
        keys.get("", "listKeys", "The platform's keys").answers(200, Structure.page(KEY));
        keys.post("{id}/revocation", "revokeKey", "Revoke a key, for ever")
                .text("Not the last one that counts. Again where it is sent again.")
                .optionalBody(Structure.asked("KeyRevocation")
                        .optional("reason", Terms.words("Kept with the key.", 500, "rotated")))
                .answers(200, REVOKED)
                .refuses(EscrowRefusal.PLATFORM_KEY_UNKNOWN, EscrowRefusal.KEY_LAST_USABLE);
    }

    private static Leaf algorithm(String words) {
        return Leaf.oneOf(
                words,
                Arrays.stream(SignatureAlgorithm.values())
                        .map(SignatureAlgorithm::registeredName)
                        .toArray(String[]::new));
    }
}
