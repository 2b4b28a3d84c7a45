package org.openescrow.web.api.platform;

import java.util.Map;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.answer.ApplicationAnswer;
import org.openescrow.escrow.platform.Service;
import org.openescrow.web.description.Answers;
import org.openescrow.web.description.Description;
import org.openescrow.web.description.Items;
import org.openescrow.web.description.Leaf;
import org.openescrow.web.description.Operations;
import org.openescrow.web.description.Structure;
import org.openescrow.web.description.Terms;
import org.openescrow.web.security.SignatureRefusal;

/** What the reference says about applications. */
public final class ApplicationDescription implements Description {
    private static final Leaf COMPANY = Terms.words("The company's name.", 128, "星光商城");
    private static final Leaf CREDIT_CODE = Leaf.text(
                    "The company's unified social credit code by GB 32100.", "91350100M000100Y43")
            .pattern("[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}");
    private static final Leaf CONTACT = Terms.PERSON_NAME.meaning("Whom we talk to.");

    /** An application, for the applicant and for those who review it. */
    public static final Structure APPLICATION = Answers.of(
            "PlatformApplication",
            ApplicationAnswer.class,
            Map.of(
                    "id",
                    Terms.APPLICATION_ID,
                    "status",
                    Answers.words("Where the review is."),
                    "reason",
                    Terms.words("Why it was rejected.", 255, "licence expired"),
                    "name",
                    COMPANY,
                    "unifiedSocialCreditCode",
                    CREDIT_CODE,
                    "contactName",
                    CONTACT,
                    "contactMobile",
                    Terms.MASKED_MOBILE,
                    "services",
                    Answers.words("What is applied for."),
                    "appliedAt",
                    Answers.words("When it came."),
                    "decidedAt",
                    Answers.words("When it was approved or rejected.")));

    @Override
    public void describe(Class<?> resource, Operations applications) {
        applications.group("Platforms");
        applications
                .post("", "apply", "Apply for the hosting service")
                .text("Signed with the private half of the key that the application carries; the signature's"
                        + " keyid may be any text.")
                .body(Structure.asked("NewPlatformApplication")
                        .field("name", COMPANY)
                        .field("unifiedSocialCreditCode", CREDIT_CODE)
                        .field("contactName", CONTACT)
                        .field("contactMobile", Terms.MOBILE)
                        .field(
                                "services",
                                new Items(Leaf.oneOf("A service.", Service.class), "What is applied for.", true))
                        .field("publicKey", KeyDescription.PUBLIC_KEY))
                .answers(201, APPLICATION)
                .refuses(SignatureRefusal.PUBLIC_KEY_UNACCEPTABLE, EscrowRefusal.PUBLIC_KEY_REUSED);
        applications.path("id", Terms.APPLICATION_ID);
        applications
                .get("{id}", "readApplication", "The applicant's own application")
                .text("Signed with the key that came with it, whatever became of it.")
                .answers(200, APPLICATION)
                .refuses(EscrowRefusal.APPLICATION_UNKNOWN);
    }
}
