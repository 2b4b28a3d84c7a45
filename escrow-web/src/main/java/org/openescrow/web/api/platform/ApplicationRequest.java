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
import org.openescrow.web.security.VerificationKey;

/** What a platform sends to apply: the application, and the key in it, fit for use. */
record ApplicationRequest(PlatformApplication application, VerificationKey key) {
    private static final int LONGEST_NAME = 128;

    /** Refuses with VALIDATION_FAILED, then with PUBLIC_KEY_UNACCEPTABLE. */
    static ApplicationRequest of(Fields fields) {
        Field<String> name = fields.text("name", FieldRules.words(LONGEST_NAME));
        Field<CreditCode> code = fields.text("unifiedSocialCreditCode", FieldRules.of(64, CreditCode::new));
        Field<PersonName> contact = fields.text("contactName", FieldRules.of(64, PersonName::new));
        Field<MobileNo> mobile = fields.text("contactMobile", FieldRules.of(64, MobileNo::new));
        Field<Set<Service>> services = fields.texts("services", FieldRules.oneOf(Service.class));
        Field<NewKey> key = fields.object("publicKey", NewKey::of);
        fields.end();
        VerificationKey fit = key.value().checked();
        return new ApplicationRequest(
                new PlatformApplication(
                        name.value(),
                        code.value(),
                        contact.value(),
                        mobile.value(),
                        services.value(),
                        key.value().signingKey(fit)),
                fit);
    }
}
