package org.openescrow.web.api.merchant;

import java.util.Map;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.merchant.MerchantStatus;
import org.openescrow.web.description.Answers;
import org.openescrow.web.description.Description;
import org.openescrow.web.description.Leaf;
import org.openescrow.web.description.Operations;
import org.openescrow.web.description.Structure;
import org.openescrow.web.description.Terms;

/** What the reference says about merchants. */
public final class MerchantDescription implements Description {
    private static final Leaf NAME = Terms.words("What the merchant is called.", 128, "晨光书店");
    /** A merchant, as shown. */
    public static final Structure MERCHANT = Answers.of(
            "Merchant",
            MerchantAnswer.class,
            Map.of(
                    "id",
                    Terms.MERCHANT_ID,
                    "name",
                    NAME,
                    "settlementAccountNo",
                    Terms.ACCOUNT_NO
                            .meaning("The account of what is owed to it.")
                            .such("2000000000000006"),
                    "status",
                    Answers.words("Only an ACTIVE merchant sells.")));

    @Override
    public void describe(Class<?> resource, Operations merchants) {
        merchants.group("Merchants");
        merchants
                .post("", "registerMerchant", "Register a merchant")
                .text("Opens the account of what will be owed to it. The same number with the same name"
                        + " answers the same merchant again.")
                .body(Structure.asked("NewMerchant")
                        .field("merchantNo", Terms.MERCHANT_NO)
                        .field("name", NAME))
                .answers(201, MERCHANT)
                .refuses(EscrowRefusal.MERCHANT_NO_REUSED);
        merchants
                .get("", "listMerchants", "The platform's merchants")
                .query("status", Leaf.oneOf("Only those.", MerchantStatus.class))
                .answers(200, Structure.page(MERCHANT));
        merchants.path("id", Terms.MERCHANT_ID);
        merchants
                .get("{id}", "readMerchant", "A merchant")
                .answers(200, MERCHANT)
                .refuses(EscrowRefusal.MERCHANT_UNKNOWN);
    }
}
