package org.openescrow.web.admin;

import java.util.Map;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.platform.ApplicationStatus;
import org.openescrow.payment.ledger.BlockedSide;
import org.openescrow.web.api.merchant.MerchantDescription;
import org.openescrow.web.api.platform.ApplicationDescription;
import org.openescrow.web.api.platform.DocumentDescription;
import org.openescrow.web.api.platform.KeyDescription;
import org.openescrow.web.api.wallet.WalletDescription;
import org.openescrow.web.description.Answers;
import org.openescrow.web.description.Description;
import org.openescrow.web.description.Leaf;
import org.openescrow.web.description.Operation;
import org.openescrow.web.description.Operations;
import org.openescrow.web.description.Structure;
import org.openescrow.web.description.Terms;

/** What the reference says about log-in, the review of applications, and the revocation of keys. */
public final class OperatorDescription implements Description {
    private static final Leaf COMMENT =
            Leaf.text("Kept with the decision.", "documents complete").characters(0, 255);
    private static final Leaf CODE = Leaf.text("The one-time code, for an operator who has turned codes on.", "492039")
            .characters(1, 16);
    private static final Leaf REASON = Terms.words("Told to the applicant.", 255, "licence expired");
    private static final Structure OPENED = Answers.of(
            "OpenedDocument",
            OpenedDocumentAnswer.class,
            Map.of("document", DocumentDescription.DOCUMENT, "content", DocumentDescription.CONTENT));
    private static final Structure TOKEN = Answers.of(
            "Token",
            TokenAnswer.class,
            Map.of(
                    "token", Leaf.text("The bearer token, a JWT.", "eyJhbGciOiJSUzI1NiJ9.e30.c2lnbmF0dXJl"),
                    "expiresAt", Answers.words("Until when it is good, 15 minutes."),
                    "roles", Answers.words("What the operator may do.")));

    @Override
    public void describe(Class<?> resource, Operations operators) {
        if (resource == TokenResource.class) {
            operators.group("Operators");
            operators
                    .post("", "logIn", "Log in")
                    .text("Five wrong passwords or codes within 15 minutes lock the name.")
                    .body(Structure.asked("LogIn")
                            // What cannot be a name is no operator's name: refused as such, not as a fault of form.
                            .field(
                                    "username",
                                    Leaf.text("The operator's name.", "reviewer-1")
                                            .characters(0, 64))
                            .field(
                                    "password",
                                    Leaf.text("The password.", "correct horse battery staple")
                                            .characters(1, 256))
                            .optional("code", CODE))
                    .answers(200, TOKEN)
                    .refuses(
                            EscrowRefusal.LOGIN_FAILED,
                            EscrowRefusal.LOGIN_LOCKED,
                            EscrowRefusal.LOGIN_CODE_REQUIRED,
                            EscrowRefusal.LOGIN_CODE_WRONG);
        } else if (resource == PlatformKeyResource.class) {
            keys(operators);
        } else if (resource == DocumentReviewResource.class) {
            documents(operators);
        } else if (resource == WalletBlockResource.class) {
            blocks(operators);
        } else if (resource == MerchantStandingResource.class) {
            standing(operators);
        } else {
            review(operators);
        }
    }

    private static void review(Operations review) {
        review.group("Review of platforms");
        review.get("", "listApplications", "Applications, newest first")
                .query("status", Leaf.oneOf("Only those.", ApplicationStatus.class))
                .paged()
                .answers(200, Structure.page(ApplicationDescription.APPLICATION));
        review.path("id", Terms.APPLICATION_ID);
        review.get("{id}", "reviewApplication", "An application")
                .answers(200, ApplicationDescription.APPLICATION)
                .refuses(EscrowRefusal.APPLICATION_UNKNOWN);
        decision(review, "approval", "approveApplication", "Approve an application")
                .refuses(EscrowRefusal.DOCUMENTS_MISSING)
                .body(Structure.asked("Approval").optional("comment", COMMENT))
                .answers(
                        200,
                        ApplicationDescription.APPLICATION
                                .showing("status", "APPROVED")
                                .showing("platformNo"));
        decision(review, "rejection", "rejectApplication", "Reject an application")
                .body(Structure.asked("Rejection").field("reason", REASON))
                .answers(
                        200,
                        ApplicationDescription.APPLICATION
                                .showing("status", "REJECTED")
                                .showing("reason"));
    }

    private static void documents(Operations documents) {
        documents.group("Review of platforms");
        documents.path("id", Terms.APPLICATION_ID);
        documents.path("documentId", Terms.DOCUMENT_ID);
        documents
                .get("", "reviewDocuments", "The documents of an application, newest first")
                .answers(200, Structure.page(DocumentDescription.DOCUMENT))
                .refuses(EscrowRefusal.APPLICATION_UNKNOWN);
        documents
                .post("{documentId}/opening", "openDocument", "See what is in a document")
                .text("Recorded with the reason before anything is shown.")
                .body(Structure.asked("DocumentOpening")
                        .field("reason", Terms.words("Recorded, without personal data.", 255, "review of the licence")))
                .answers(200, OPENED)
                .refuses(EscrowRefusal.APPLICATION_UNKNOWN, EscrowRefusal.DOCUMENT_UNKNOWN);
    }

    private static void keys(Operations keys) {
        keys.group("Review of platforms");
        keys.path("id", Terms.KEY_ID);
        keys.post("{id}/revocation", "revokePlatformKey", "Revoke a key that was stolen")
                .text("Also the last one: then the platform is locked out.")
                .body(Structure.asked("PlatformKeyRevocation")
                        .field("reason", Terms.words("Told to the platform.", 255, "a laptop was stolen")))
                .answers(200, KeyDescription.REVOKED.showing("revocationReason"))
                .refuses(EscrowRefusal.PLATFORM_KEY_UNKNOWN);
    }

    private static void blocks(Operations wallets) {
        wallets.group("Operators");
        wallets.path("id", Terms.WALLET_ID);
        block(wallets, "block", "blockWallet", "Keep money from moving into or out of a wallet");
        block(wallets, "unblock", "unblockWallet", "Let it move again");
    }

    private static void block(Operations wallets, String word, String id, String summary) {
        wallets.post(word, id, summary)
                .text("A wallet that no money may leave is FROZEN and takes no orders. What is so already stays so.")
                .body(Structure.asked("WalletBlock")
                        .field("side", Leaf.oneOf("Money that comes in, or that goes out.", BlockedSide.class))
                        .field("reason", Terms.words("Recorded, without personal data.", 255, "a phone was stolen")))
                .answers(200, WalletDescription.WALLET)
                .refuses(EscrowRefusal.WALLET_UNKNOWN);
    }

    private static void standing(Operations merchants) {
        merchants.group("Operators");
        merchants.path("id", Terms.MERCHANT_ID);
        standing(merchants, "suspension", "suspendMerchant", "Keep a merchant from selling")
                .text("What is owed to the merchant stays. What is so already stays so.")
                .answers(200, MerchantDescription.MERCHANT.showing("status", "SUSPENDED"));
        standing(merchants, "reinstatement", "reinstateMerchant", "Let a merchant sell again")
                .text("What is so already stays so.")
                .answers(200, MerchantDescription.MERCHANT);
    }

    private static Operation standing(Operations merchants, String word, String id, String summary) {
        return merchants
                .post(word, id, summary)
                .body(Structure.asked("MerchantStanding")
                        .field(
                                "reason",
                                Terms.words("Recorded, without personal data.", 255, "sells what is forbidden")))
                .refuses(EscrowRefusal.MERCHANT_UNKNOWN);
    }

    private static Operation decision(Operations review, String word, String id, String summary) {
        return review.post("{id}/" + word, id, summary)
                .text("The same decision again answers as the first time; the other one is refused.")
                .refuses(EscrowRefusal.APPLICATION_UNKNOWN, EscrowRefusal.APPLICATION_DECIDED);
    }
}
