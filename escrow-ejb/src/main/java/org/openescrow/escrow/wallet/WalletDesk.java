package org.openescrow.escrow.wallet;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.FreeText;
import org.openescrow.escrow.list.NewestFirst;
import org.openescrow.escrow.list.Part;
import org.openescrow.escrow.operator.Change;
import org.openescrow.escrow.operator.OperatorActions;
import org.openescrow.escrow.operator.OperatorName;
import org.openescrow.escrow.platform.OfPlatform;
import org.openescrow.escrow.user.UserId;
import org.openescrow.escrow.user.UserNo;
import org.openescrow.payment.ledger.AccountNo;
import org.openescrow.payment.ledger.AccountRules;
import org.openescrow.payment.ledger.BalanceView;
import org.openescrow.payment.ledger.BlockedSide;
import org.openescrow.payment.ledger.LedgerBooks;
import org.openescrow.payment.ledger.RuleChange;
import org.openescrow.payment.refusal.Refusal;

/**
 * The door for the institution's own people to the wallets of all platforms. Refuses
 * {@link EscrowRefusal#WALLET_UNKNOWN}, and {@link EscrowRefusal#VALIDATION_FAILED} for a reason that is none.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class WalletDesk {
    private static final int LONGEST_REASON = 255;
    private static final String OPEN = "OPEN";
    private static final String BLOCKED = "BLOCKED";

    @PersistenceContext(unitName = "escrow")
    EntityManager entityManager;

    @Inject
    LedgerBooks books;

    @Inject
    AccountRules rules;

    @Inject
    OperatorActions actions;

    /** Newest first. */
    public List<OfPlatform<WalletView>> wallets(WalletSearch search, Part part) {
        List<Wallet> found = NewestFirst.ofAll(Wallet.class, WalletId.PREFIX)
                .withOneOf("platformNo", search.platformNos())
                .with("userNo", search.userNo().map(UserNo::value))
                .withOneOf("userId", search.userIds())
                .with("status", search.status())
                .read(entityManager, part);
        Map<AccountNo, BalanceView> balances =
                books.balances(found.stream().map(Wallet::accountNo).toList());
        return found.stream()
                .map(wallet -> new OfPlatform<>(
                        wallet.platformNo(), wallet.view(Objects.requireNonNull(balances.get(wallet.accountNo())))))
                .toList();
    }

    public OfPlatform<WalletView> wallet(WalletId id) {
        Wallet wallet = find(id);
        return new OfPlatform<>(wallet.platformNo(), wallet.view(books.balance(wallet.accountNo())));
    }

    /** Whose wallet it is. */
    public UserId owner(WalletId id) {
        return find(id).userId();
    }

    /**
     * Keeps money from moving into or out of the wallet, or lets it move again. A wallet that no money may leave is
     * frozen: it takes no orders. What is so already stays so.
     *
     * @param reason 1 to 255 characters, without personal data
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void setBlocked(WalletId id, BlockedSide side, boolean blocked, OperatorName operator, String reason) {
        String why = FreeText.checked("reason", reason, LONGEST_REASON);
        Wallet wallet = lock(id);
        AccountNo account = wallet.accountNo();
        RuleChange change = new RuleChange(operator.value(), why);
        String before = state(books.balance(account), side);
        if (blocked) {
            rules.block(account, side, change);
        } else {
            rules.unblock(account, side, change);
        }
        if (side == BlockedSide.OUT) {
            wallet.become(blocked ? WalletStatus.FROZEN : WalletStatus.OPEN);
        }
        String after = blocked ? BLOCKED : OPEN;
        actions.record(operator, "WALLET_" + side + "_" + after, id.value(), why, new Change(before, after));
    }

    /**
     * Gives the wallet another tier, which counts from the next purchase after the commit. Only who has asked a second
     * operator calls this.
     *
     * @param reason how the holder was verified, 1 to 500 characters
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void change(WalletId id, WalletTier tier, OperatorName operator, String reason) {
        Wallet wallet = lock(id);
        Change change = Change.of(wallet.tier(), tier);
        wallet.become(tier);
        actions.record(operator, "WALLET_TIER_CHANGED", id.value(), reason, change);
    }

    private static String state(BalanceView balance, BlockedSide side) {
        boolean blocked =
                switch (side) {
                    case IN -> balance.blockedIn();
                    case OUT -> balance.blockedOut();
                };
        return blocked ? BLOCKED : OPEN;
    }

    private Wallet lock(WalletId id) {
        return Optional.ofNullable(entityManager.find(Wallet.class, id.value(), LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new Refusal(EscrowRefusal.WALLET_UNKNOWN));
    }

    private Wallet find(WalletId id) {
        return Optional.ofNullable(entityManager.find(Wallet.class, id.value()))
                .orElseThrow(() -> new Refusal(EscrowRefusal.WALLET_UNKNOWN));
    }
}
