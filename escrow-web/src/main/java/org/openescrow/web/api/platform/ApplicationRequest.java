package org.openescrow.web.api.platform;

import java.util.Set;
import org.openescrow.escrow.person.MobileNo;
import org.openescrow.escrow.person.PersonName;
import org.openescrow.escrow.platform.CreditCode;
import org.openescrow.escrow.platform.PlatformApplication;
import org.openescrow.escrow.platform.Service;
import org.openescrow.web.json.Field;
import org.openescrow.web.json.FieldRules;
import org.openescrow.web.json.Fields;
import org.openescrow.web.json.TextRule;
import org.openescrow.web.security.SignatureAlgorithm;
import org.openescrow.web.security.VerificationKey;

/** What a platform sends to apply: the application, and the key in it, fit for use. */
record ApplicationRequest(PlatformApplication application, VerificationKey key) {
    private static final int LONGEST_NAME = 128;
    private static final int LONGEST_KEY = 4096;
    private static final TextRule<SignatureAlgorithm> ALGORITHM = new TextRule<>(
            32,
            "One of rsa-v1_5-sha256, rsa-pss-sha512, ecdsa-p256-sha256, ed25519.",
            name -> SignatureAlgorithm.named(name).orElseThrow(IllegalArgumentException::new));

    /** Refuses with VALIDATION_FAILED, then with PUBLIC_KEY_UNACCEPTABLE. */
    static ApplicationRequest of(Fields fields) {
        Field<String> name = fields.text("name", FieldRules.words(LONGEST_NAME));
        Field<CreditCode> code = fields.text("unifiedSocialCreditCode", FieldRules.of(64, CreditCode::new));
        Field<PersonName> contact = fields.text("contactName", FieldRules.of(64, PersonName::new));
        Field<MobileNo> mobile = fields.text("contactMobile", FieldRules.of(64, MobileNo::new));
        Field<Set<Service>> services = fields.texts("services", FieldRules.oneOf(Service.class));
        Field<PublicKey> key = fields.object("publicKey", PublicKey::of);
        fields.end();
        SignatureAlgorithm algorithm = key.value().alg();
        return new ApplicationRequest(
                new PlatformApplication(
                        name.value(),
                        code.value(),
                        contact.value(),
                        mobile.value(),
                        services.value(),
                        algorithm.registeredName(),
                        key.value().pem()),
                VerificationKey.of(algorithm, key.value().pem()));
    }

    private record PublicKey(SignatureAlgorithm alg, String pem) {
        static Field<PublicKey> of(Fields fields) {
            return fields.text("alg", ALGORITHM)
                    .with(fields.text("pem", FieldRules.block(LONGEST_KEY)), PublicKey::new);
        }
    }
}
