package org.openescrow.web.admin.channel;

import java.util.Map;
import org.openescrow.payment.refusal.PaymentRefusal;
import org.openescrow.web.description.Answers;
import org.openescrow.web.description.Leaf;
import org.openescrow.web.description.Operations;
import org.openescrow.web.description.Structure;
import org.openescrow.web.description.Terms;

/** What the reference says about channels and whether they take new orders. */
final class ChannelWords {
    private static final Structure CHANNEL = Answers.of(
            "Channel",
            ChannelAnswer.class,
            Map.of(
                    "address", Leaf.text("Where the bank is reached.", "https://bank.example/api"),
                    "status", Answers.words("Whether it takes new orders."),
                    "clearingAccount", Terms.ACCOUNT_NO.meaning("The account that its recharges are booked against."),
                    "changedAt", Answers.words("When it was closed or opened last."),
                    "changedBy", Leaf.text("By whom.", "ada"),
                    "reason", Terms.words("Why.", 255, "the bank's maintenance")));
    private static final Structure REASON = Structure.asked("ChannelReason")
            .field("reason", Terms.words("Why; recorded.", 255, "the bank's maintenance"));

    private ChannelWords() {}

    static void describe(Operations banks) {
        banks.get("", "listChannels", "The bank channels, and whether each takes new orders")
                .answers(200, Structure.page(CHANNEL));
        banks.path("code", Terms.CHANNEL);
        banks.post("{code}/closing", "closeChannel", "Close a channel for new orders")
                .text("New recharges and card bindings are refused with CHANNEL_CLOSED from then on; callbacks,"
                        + " questions and what is on its way go on. What is so already stays so.")
                .body(REASON)
                .answers(200, CHANNEL.showing("status", "CLOSED"))
                .refuses(PaymentRefusal.CHANNEL_UNKNOWN);
        banks.post("{code}/opening", "openChannel", "Let a channel take new orders again")
                .body(REASON)
                .answers(200, CHANNEL)
                .refuses(PaymentRefusal.CHANNEL_UNKNOWN);
    }
}
