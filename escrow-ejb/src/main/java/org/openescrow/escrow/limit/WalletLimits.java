package org.openescrow.escrow.limit;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openescrow.escrow.platform.PlatformNo;
import org.openescrow.escrow.platform.Platforms;
import org.openescrow.escrow.wallet.TierDesk;
import org.openescrow.escrow.wallet.WalletId;
import org.openescrow.escrow.wallet.WalletRef;
import org.openescrow.escrow.wallet.WalletTier;
import org.openescrow.escrow.wallet.WalletView;
import org.openescrow.escrow.wallet.Wallets;

/**
 * The door to the wallets' limits. Who pays locks the use of all wallets first, before any balance, counts each
 * purchase in the {@link Spending}, and stores it in the same transaction; so no two ever share what is left, on any
 * number of nodes. Days, months and years are those of Beijing.
 *
 * <p>{@link Spending#spend} refuses {@link org.openescrow.escrow.EscrowRefusal#WALLET_LIMIT_EXCEEDED}, {@link #limits}
 * {@link org.openescrow.escrow.EscrowRefusal#WALLET_UNKNOWN}.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class WalletLimits {
    private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);

    @Inject
    UseRows rows;

    @Inject
    LimitTable table;

    @EJB
    Wallets wallets;

    @EJB
    Platforms platforms;

    @EJB
    TierDesk desk;

    @Inject
    InstantSource clock;

    /** The use of these wallets, which nobody else changes until the transaction ends. */
    public Spending lock(Collection<WalletRef> payers) {
        Map<WalletId, WalletUse> known =
                rows.lock(payers.stream().map(WalletRef::id).toList());
        // After the lock: who waited for it counts on the day on which it pays.
        LocalDate today = today(clock.instant());
        Map<WalletId, WalletUse> uses = new HashMap<>();
        for (WalletRef payer : payers) {
            WalletUse use = known.getOrDefault(payer.id(), WalletUse.none(today));
            uses.put(payer.id(), use.on(today));
        }
        return new Spending(table, uses, known.keySet());
    }

    /**
     * Writes what was counted. The first purchase of a wallet makes its row; where another transaction has made it
     * meanwhile, it conflicts, and whoever opened the transaction begins again.
     */
    public void store(Spending spending) {
        rows.store(spending.changed());
        rows.add(spending.first());
    }

    /** What holds for the wallets of each tier, of whatever platform. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<TierLimits> tiers() {
        return Arrays.stream(WalletTier.values()).map(this::tier).toList();
    }

    private TierLimits tier(WalletTier tier) {
        return new TierLimits(tier, table.of(tier), LimitsByHand.read(desk.limits(tier)));
    }

    /** Tier, limits and use of a wallet, open, frozen or closed. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public LimitsView limits(PlatformNo platform, WalletId id) {
        WalletView wallet = wallets.wallet(platform, id);
        LocalDate today = today(clock.instant());
        WalletUse use = rows.read(id).orElse(WalletUse.none(today)).on(today);
        LimitsByHand own =
                LimitsByHand.read(platforms.ownLimits(platform)).and(LimitsByHand.read(desk.limits(wallet.tier())));
        return new LimitsView(
                id,
                wallet.tier(),
                use.day(),
                Arrays.stream(Limit.values())
                        .map(limit -> view(own.within(limit, table.most(wallet.tier(), limit)), limit, use.of(limit)))
                        .toList());
    }

    private static LimitView view(Optional<Long> most, Limit limit, long used) {
        return new LimitView(limit, most, used, most.map(allowed -> Spending.left(allowed, used)));
    }

    private static LocalDate today(Instant now) {
        return now.atOffset(BEIJING).toLocalDate();
    }
}
