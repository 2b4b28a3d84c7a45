package org.openescrow.escrow.limit;

import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.openescrow.escrow.platform.OwnLimits;
import org.openescrow.escrow.story.FakePlatforms;
import org.openescrow.escrow.story.FakeWallets;
import org.openescrow.escrow.wallet.TierDesk;
import org.openescrow.escrow.wallet.WalletId;
import org.openescrow.escrow.wallet.WalletTier;

/** The limits with their table in memory and a configuration that a test may change. */
@SuppressWarnings("UnnecessaryAssignment") // There is no container here to inject anything.
public final class LimitsForTests {
    public static final long MOST_OF_ONE_ORDER = 5_000_000;

    public final WalletLimits limits = new WalletLimits();
    private final Map<String, Long> settings = new HashMap<>();
    private final Rows rows = new Rows();
    private final FakePlatforms platforms = new FakePlatforms();
    private LimitsByHand ofTiers = LimitsByHand.NONE;

    public LimitsForTests(InstantSource clock) {
        limits.rows = rows;
        limits.wallets = new FakeWallets();
        limits.platforms = platforms;
        limits.desk = new TierDesk() {
            @Override
            public OwnLimits limits(WalletTier tier) {
                return ofTiers.write();
            }
        };
        limits.clock = clock;
        configure();
    }

    /** Sets {@code escrow.limits.} and so on. */
    public LimitsForTests set(String name, long most) {
        settings.put("escrow.limits." + name, most);
        configure();
        return this;
    }

    /** Sets what the platform has of its own. */
    public void own(LimitsByHand own) {
        platforms.limits = own.write();
    }

    /** Sets what all tiers have by hand. */
    public void tiers(LimitsByHand byHand) {
        ofTiers = byHand;
    }

    private void configure() {
        limits.table = new LimitTable(name -> Optional.ofNullable(settings.get(name)), MOST_OF_ONE_ORDER);
    }

    /** What the wallet has used of a limit, as it is stored. */
    public long stored(WalletId wallet, Limit limit) {
        return rows.read(wallet).map(use -> use.of(limit)).orElse(0L);
    }

    private static final class Rows extends UseRows {
        private final Map<WalletId, WalletUse> stored = new HashMap<>();

        @Override
        Map<WalletId, WalletUse> lock(Collection<WalletId> wallets) {
            Map<WalletId, WalletUse> found = new HashMap<>(stored);
            found.keySet().retainAll(wallets);
            return found;
        }

        @Override
        void store(List<Row> rows) {
            rows.forEach(row -> Objects.requireNonNull(stored.put(row.wallet(), row.use()), "an update of no row"));
        }

        @Override
        void add(List<Row> rows) {
            rows.forEach(row -> {
                if (stored.put(row.wallet(), row.use()) != null) {
                    throw new AssertionError("there is a row");
                }
            });
        }

        @Override
        Optional<WalletUse> read(WalletId wallet) {
            return Optional.ofNullable(stored.get(wallet));
        }
    }
}
