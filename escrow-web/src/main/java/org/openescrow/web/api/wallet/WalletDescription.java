package org.openescrow.web.api.wallet;

import java.util.Map;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.answer.WalletAnswer;
import org.openescrow.escrow.wallet.WalletStatus;
import org.openescrow.web.description.Answers;
import org.openescrow.web.description.Description;
import org.openescrow.web.description.Items;
import org.openescrow.web.description.Leaf;
import org.openescrow.web.description.Operations;
import org.openescrow.web.description.Schema;
import org.openescrow.web.description.Structure;
import org.openescrow.web.description.Terms;

/** What the reference says about wallets. */
public final class WalletDescription implements Description {
    private static final Schema TIER = Answers.words("The class of the account, by how its holder was verified.");
    private static final Structure BALANCE = Answers.of(
            "WalletBalance",
            WalletAnswer.Balance.class,
            Map.of(
                    "available", Leaf.number("What can be spent now, in fen.", 0, 20_000),
                    "held", Leaf.number("What is put aside, in fen.", 0, 0),
                    "currency", Leaf.text("ISO 4217.", "CNY").pattern("[A-Z]{3}")));
    /** A wallet, in an answer and in an event. */
    public static final Structure WALLET = Answers.of(
            "Wallet",
            WalletAnswer.class,
            Map.of(
                    "id",
                    Terms.WALLET_ID,
                    "paymentAccountNo",
                    Terms.ACCOUNT_NO.meaning("The payment account, one to one with the wallet."),
                    "status",
                    Answers.words("Only an OPEN wallet takes orders."),
                    "tier",
                    TIER,
                    "balance",
                    BALANCE,
                    "openedAt",
                    Answers.words("When it was opened.")));

    private static final Structure ENTRY = Answers.of(
            "WalletEntry",
            EntryAnswer.class,
            Map.of(
                    "id", Terms.ENTRY_ID,
                    "kind", Answers.words("Why money moved."),
                    "direction", Answers.words("CREDIT brought money in, DEBIT took it out."),
                    "amount", Answers.words("How much moved."),
                    "balanceAfter", Answers.words("What the account held after it."),
                    "reference", Terms.REFERENCE.meaning("The order's id.")));

    private static final Structure LIMIT = Answers.of(
            "WalletLimit",
            LimitsAnswer.OneLimit.class,
            Map.of(
                    "limit", Answers.words("Of one purchase, of a day, month or year, of all, or a day's count."),
                    "most",
                            Leaf.number(
                                    "The most, in fen or purchases; left out where there is no limit.", 0, 20_000_000),
                    "used", Leaf.number("What has been used, in fen or purchases.", 0, 5_850),
                    "left", Leaf.number("What is left of the most.", 0, 19_994_150)));
    private static final Structure LIMITS = Answers.of(
            "WalletLimits",
            LimitsAnswer.class,
            Map.of(
                    "walletId", Terms.WALLET_ID,
                    "tier", TIER,
                    "day", Leaf.text("The day that counts, in Beijing.", "2026-11-26"),
                    "currency", Leaf.text("ISO 4217.", "CNY").pattern("[A-Z]{3}"),
                    "limits", Items.of(LIMIT, "Each kind of limit.")));

    @Override
    public void describe(Class<?> resource, Operations wallets) {
        wallets.group("Wallets");
        wallets.post("", "openWallet", "Open a wallet")
                .text("Asks the real-name authority, then opens a payment account and binds user and account"
                        + " one to one. A user who has a wallet gets the same one again.")
                .body(Terms.person(Structure.asked("NewWallet").field("userNo", Terms.USER_NO)))
                .answers(201, WALLET)
                .refuses(
                        EscrowRefusal.USER_NO_REUSED,
                        EscrowRefusal.SERVICE_NOT_PERMITTED,
                        EscrowRefusal.REAL_NAME_MISMATCH,
                        EscrowRefusal.REAL_NAME_NO_ANSWER);
        wallets.get("", "listWallets", "The platform's wallets")
                .query("status", Leaf.oneOf("Only those.", WalletStatus.class))
                .answers(200, Structure.page(WALLET));
        wallets.path("id", Terms.WALLET_ID);
        wallets.get("{id}", "readWallet", "A wallet and its balance")
                .answers(200, WALLET)
                .refuses(EscrowRefusal.WALLET_UNKNOWN);
        wallets.get("{id}/limits", "readWalletLimits", "What may still be paid from a wallet")
                .answers(200, LIMITS)
                .refuses(EscrowRefusal.WALLET_UNKNOWN);
        wallets.get("{id}/entries", "listWalletEntries", "The entries of a wallet's account")
                .answers(200, Structure.page(ENTRY))
                .refuses(EscrowRefusal.WALLET_UNKNOWN);
    }
}
