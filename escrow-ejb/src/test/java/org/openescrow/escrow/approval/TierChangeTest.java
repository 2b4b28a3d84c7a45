package org.openescrow.escrow.approval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.limit.Limit;
import org.openescrow.escrow.limit.LimitsByHand;
import org.openescrow.escrow.operator.OperatorName;
import org.openescrow.escrow.operator.Role;
import org.openescrow.escrow.platform.OfPlatform;
import org.openescrow.escrow.platform.OwnLimits;
import org.openescrow.escrow.story.Facts;
import org.openescrow.escrow.user.UserNo;
import org.openescrow.escrow.wallet.TierDesk;
import org.openescrow.escrow.wallet.WalletDesk;
import org.openescrow.escrow.wallet.WalletId;
import org.openescrow.escrow.wallet.WalletStatus;
import org.openescrow.escrow.wallet.WalletTier;
import org.openescrow.escrow.wallet.WalletView;
import org.openescrow.payment.money.Money;
import org.openescrow.payment.refusal.Refusal;

/** That two operators set the limits of a tier, and give a wallet another tier. */
class TierChangeTest {
    private static final OperatorName ADA = new OperatorName("ada");
    private static final LimitsByHand LOW = new LimitsByHand(Map.of(Limit.SINGLE, 500L));
    private static final WalletId WALLET = Facts.WALLET.id();

    private final List<String> done = new ArrayList<>();
    private final ProposedDeeds deeds = new ProposedDeeds();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // No container here: the test is what injects.
    void wired() {
        deeds.tiers = new TierDesk() {
            @Override
            public OwnLimits limits(WalletTier tier) {
                return LOW.write();
            }

            @Override
            public void limit(WalletTier tier, OwnLimits limits, OperatorName operator, String reason) {
                done.add(tier + " " + limits.text() + " " + operator + " " + reason);
            }
        };
        deeds.wallets = new WalletDesk() {
            @Override
            public OfPlatform<WalletView> wallet(WalletId id) {
                return new OfPlatform<>(
                        Facts.MALL,
                        new WalletView(
                                id,
                                new UserNo("u-1"),
                                Facts.USER_ACCOUNT,
                                WalletStatus.OPEN,
                                WalletTier.CLASS_I,
                                Money.fen(0),
                                Money.fen(0),
                                Instant.EPOCH));
            }

            @Override
            public void change(WalletId id, WalletTier tier, OperatorName operator, String reason) {
                done.add(id + " " + tier + " " + operator + " " + reason);
            }
        };
    }

    @Test
    void whatIsApprovedIsDoneByTheApprover() {
        TierLimitChange limits = new TierLimitChange(WalletTier.CLASS_II, LimitsByHand.NONE, "calm again");
        TierChange tier = new TierChange(WALLET, WalletTier.CLASS_III, "came in person");
        deeds.check(limits);
        deeds.check(tier);
        assertEquals(List.of(), done);
        deeds.perform(ApprovalId.next(), limits, ADA);
        deeds.perform(ApprovalId.next(), tier, ADA);
        assertEquals(List.of("CLASS_II  ada calm again", WALLET + " CLASS_III ada came in person"), done);
    }

    @Test
    void whatIsSoAlreadyIsNotProposed() {
        refused(new TierLimitChange(WalletTier.CLASS_II, LOW, "why"));
        refused(new TierChange(WALLET, WalletTier.CLASS_I, "why"));
    }

    @Test
    void theyAreKeptAndArePartOfWhatIsApproved() {
        kept(new TierLimitChange(WalletTier.CLASS_I, LOW, "why"), new TierLimitChange(WalletTier.CLASS_II, LOW, "why"));
        kept(new TierChange(WALLET, WalletTier.CLASS_II, "why"), new TierChange(WALLET, WalletTier.CLASS_III, "why"));
    }

    @Test
    void operationsAndAdministratorsDecide() {
        for (Role role : Role.values()) {
            boolean decides = role == Role.OPERATIONS || role == Role.ADMINISTRATOR;
            assertEquals(decides, ProposalKind.TIER_LIMITS.isDecidedBy(Set.of(role)));
            assertEquals(decides, ProposalKind.WALLET_TIER.isDecidedBy(Set.of(role)));
        }
    }

    private static void kept(Proposal proposal, Proposal other) {
        Approval kept = new Approval(proposal, ADA, Instant.EPOCH);
        assertEquals(proposal, kept.proposal());
        assertTrue(kept.says(kept.view().content()));
        assertFalse(kept.says(new Approval(other, ADA, Instant.EPOCH).view().content()));
    }

    private void refused(Proposal proposal) {
        assertEquals(
                EscrowRefusal.VALIDATION_FAILED,
                assertThrows(Refusal.class, () -> deeds.check(proposal)).code());
        assertEquals(List.of(), done);
    }
}
