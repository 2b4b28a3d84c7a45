package org.openescrow.escrow.limit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.Config;
import org.openescrow.escrow.order.AmountLimit;
import org.openescrow.escrow.wallet.WalletTier;

/**
 * The limits of each tier, in fen or purchases: {@code escrow.limits.tier-1.day} and so on, for {@code tier-1} to
 * {@code tier-3} and each {@link Limit}. Where nothing is configured: those of the People's Bank (measures of 2015,
 * article 11), for one purchase those of any order, and no other.
 */
@ApplicationScoped
public class LimitTable {
    private static final Map<WalletTier, Map<Limit, Long>> BY_REGULATION = Map.of(
            WalletTier.CLASS_I, Map.of(Limit.TOTAL, 100_000L),
            WalletTier.CLASS_II, Map.of(Limit.YEAR, 10_000_000L),
            WalletTier.CLASS_III, Map.of(Limit.YEAR, 20_000_000L));

    private final Map<WalletTier, Map<Limit, Long>> tiers = new EnumMap<>(WalletTier.class);

    /** For the container's proxy. */
    LimitTable() {}

    @Inject
    LimitTable(Config config, AmountLimit orders) {
        this(name -> config.getOptionalValue(name, Long.class), orders.most());
    }

    LimitTable(Function<String, Optional<Long>> settings, long mostOfOneOrder) {
        for (WalletTier tier : WalletTier.values()) {
            Map<Limit, Long> limits = new EnumMap<>(Limit.class);
            limits.put(Limit.SINGLE, mostOfOneOrder);
            limits.putAll(Objects.requireNonNull(BY_REGULATION.get(tier)));
            for (Limit limit : Limit.values()) {
                String name = "escrow.limits." + section(tier) + "." + limit.key();
                settings.apply(name).ifPresent(most -> limits.put(limit, checked(name, most)));
            }
            tiers.put(tier, limits);
        }
    }

    private static String section(WalletTier tier) {
        return switch (tier) {
            case CLASS_I -> "tier-1";
            case CLASS_II -> "tier-2";
            case CLASS_III -> "tier-3";
        };
    }

    private static long checked(String name, long most) {
        if (most < 0) {
            throw new IllegalArgumentException(name + " is less than nothing");
        }
        return most;
    }

    /** All of a tier; what is not in it is not limited. */
    Map<Limit, Long> of(WalletTier tier) {
        return Objects.requireNonNull(tiers.get(tier), "each tier is there");
    }

    /** The most that a tier allows; empty where it sets no such limit. */
    Optional<Long> most(WalletTier tier, Limit limit) {
        return Optional.ofNullable(tiers.get(tier)).map(limits -> limits.get(limit));
    }
}
