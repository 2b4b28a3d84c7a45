package org.openescrow.web.api.platform;

import org.openescrow.escrow.platform.SigningKey;
import org.openescrow.web.json.Field;
import org.openescrow.web.json.FieldRules;
import org.openescrow.web.json.Fields;
import org.openescrow.web.json.TextRule;
import org.openescrow.web.security.SignatureAlgorithm;
import org.openescrow.web.security.VerificationKey;

/** A public key in a request: {@code {alg, pem}}. */
record NewKey(SignatureAlgorithm alg, String pem) {
    private static final int LONGEST_KEY = 4096;
    private static final TextRule<SignatureAlgorithm> ALGORITHM = new TextRule<>(
            32,
            "One of rsa-v1_5-sha256, rsa-pss-sha512, ecdsa-p256-sha256, ed25519.",
            name -> SignatureAlgorithm.named(name).orElseThrow(IllegalArgumentException::new));

    static Field<NewKey> of(Fields fields) {
        return fields.text("alg", ALGORITHM).with(fields.text("pem", FieldRules.block(LONGEST_KEY)), NewKey::new);
    }

    /** Fit for use; refuses with PUBLIC_KEY_UNACCEPTABLE. */
    VerificationKey checked() {
        return VerificationKey.of(alg, pem);
    }

    SigningKey signingKey(VerificationKey checked) {
        return new SigningKey(alg.registeredName(), pem, checked.thumbprint());
    }
}
