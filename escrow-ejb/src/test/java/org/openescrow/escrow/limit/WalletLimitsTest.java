package org.openescrow.escrow.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.story.Facts;
import org.openescrow.escrow.wallet.WalletRef;
import org.openescrow.escrow.wallet.WalletTier;
import org.openescrow.payment.money.Money;
import org.openescrow.payment.refusal.Outcome;
import org.openescrow.payment.refusal.Refusal;

class WalletLimitsTest {
    private Instant now = Instant.parse("2026-03-01T08:00:00Z");
    private final LimitsForTests world = new LimitsForTests(() -> now);
    private LimitsByHand own = LimitsByHand.NONE;

    @ParameterizedTest
    @CsvSource({
        "CLASS_I, 100000, TOTAL, limit since its opening is 100000 fen; 0 fen are left",
        "CLASS_II, 10000000, YEAR, limit a year is 10000000 fen; 0 fen are left",
        "CLASS_III, 20000000, YEAR, limit a year is 20000000 fen; 0 fen are left",
    })
    void theRegulationHoldsWhereNothingIsConfigured(WalletTier tier, long most, Limit limit, String detail) {
        WalletRef wallet = wallet(tier);
        for (long left = most; left > 0; left -= Math.min(left, LimitsForTests.MOST_OF_ONE_ORDER)) {
            pay(wallet, Math.min(left, LimitsForTests.MOST_OF_ONE_ORDER));
        }
        Refusal no = refused(wallet, 1);
        assertEquals("OVER_" + limit, no.errors().get(0).code());
        assertEquals("The wallet's " + detail + ".", no.detail());
    }

    /** Each limit of 1,000 fen or 3 purchases, with 700 fen in two purchases used. */
    @ParameterizedTest
    @CsvSource({
        "single, 1000, 1000, OVER_SINGLE, 'for one purchase is 1000 fen; 1000 fen are left'",
        "day, 1000, 300, OVER_DAY, 'a day is 1000 fen; 300 fen are left'",
        "month, 1000, 300, OVER_MONTH, 'a month is 1000 fen; 300 fen are left'",
        "year, 1000, 300, OVER_YEAR, 'a year is 1000 fen; 300 fen are left'",
        "total, 1000, 300, OVER_TOTAL, 'since its opening is 1000 fen; 300 fen are left'",
        "day-count, 2, 0, OVER_DAY_COUNT, 'a day is 2 purchases; 0 purchases are left'",
        "day, 500, 0, OVER_DAY, 'a day is 500 fen; 0 fen are left'",
        "day, 0, 0, OVER_DAY, 'a day is 0 fen; 0 fen are left'",
    })
    void eachLimitAllowsSoMuchAndNotAFenMore(String name, long most, long allowed, String code, String detail) {
        WalletRef wallet = wallet(WalletTier.CLASS_II);
        pay(wallet, 300);
        pay(wallet, 400);
        world.set("tier-2." + name, most);
        Refusal no = refused(wallet, allowed + 1);
        assertEquals(EscrowRefusal.WALLET_LIMIT_EXCEEDED, no.code());
        String field = name.equals("day-count") ? "walletId" : "amount.value";
        assertEquals(field, no.errors().get(0).field());
        assertEquals(code, no.errors().get(0).code());
        assertEquals("The wallet's limit " + detail + ".", no.detail());
        assertEquals(700, world.stored(wallet.id(), Limit.TOTAL));
        if (allowed > 0) {
            pay(wallet, allowed);
        }
    }

    @Test
    void theFirstLimitInOrderIsTheOneThatIsNamed() {
        WalletRef wallet = wallet(WalletTier.CLASS_III);
        for (String name : List.of("day-count", "total", "year", "month", "day", "single")) {
            world.set("tier-3." + name, 0);
            Limit limit = Limit.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
            assertEquals("OVER_" + limit, refused(wallet, 1).errors().get(0).code());
        }
    }

    @ParameterizedTest
    @CsvSource({
        // Midnight in Beijing is 16:00 UTC.
        "2026-03-01T15:59:59.999Z, 2026-03-01T16:00:00Z, 0 500 500 500 0",
        "2026-03-31T15:59:59.999Z, 2026-03-31T16:00:00Z, 0 0 500 500 0",
        "2026-12-31T15:59:59.999Z, 2026-12-31T16:00:00Z, 0 0 0 500 0",
        "2026-03-01T16:00:00Z, 2026-03-02T15:59:59.999Z, 500 500 500 500 1",
        "2026-02-28T23:59:59Z, 2026-03-01T00:00:00Z, 500 500 500 500 1",
        "2026-03-05T00:00:00Z, 2027-03-05T00:00:00Z, 0 0 0 500 0",
        // A node whose clock is behind counts on the day that has begun.
        "2026-12-31T16:00:00Z, 2026-12-31T15:59:59.999Z, 500 500 500 500 1",
    })
    void aNewDayMonthOrYearBeginsAtMidnightInBeijing(Instant paid, Instant later, String dayMonthYearTotalAndCount) {
        now = paid;
        pay(Facts.WALLET, 500);
        now = later;
        String before = used();
        assertEquals("0 " + dayMonthYearTotalAndCount, before);
        pay(Facts.WALLET, 7);
        assertTrue(used().endsWith(" 507 " + (count(before) + 1)), used());
    }

    @Test
    void purchasesOfOneTransactionSeeEachOther() {
        world.set("tier-3.day", 1000);
        Spending spending = world.limits.lock(List.of(Facts.WALLET, Facts.WALLET));
        assertInstanceOf(Outcome.Done.class, spending.spend(of(Facts.WALLET), Money.fen(600)));
        assertInstanceOf(Outcome.Refused.class, spending.spend(of(Facts.WALLET), Money.fen(401)));
        assertInstanceOf(Outcome.Done.class, spending.spend(of(Facts.WALLET), Money.fen(400)));
        spending.giveBack(Facts.WALLET, Money.fen(600));
        world.limits.store(spending);
        assertEquals(400, world.stored(Facts.WALLET.id(), Limit.DAY));
        assertEquals(1, world.stored(Facts.WALLET.id(), Limit.DAY_COUNT));
    }

    /** Against a model that keeps every purchase and adds up what lies in the period. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void agreesWithAListOfAllPurchases(long seed) {
        world.set("tier-3.day", 1000).set("tier-3.month", 4000).set("tier-3.year", 9000);
        world.set("tier-3.day-count", 4);
        Random random = new Random(seed);
        List<LocalDate> days = new ArrayList<>();
        List<Long> amounts = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            now = now.plusSeconds(random.nextInt(80_000));
            LocalDate today = LocalDate.ofInstant(now.plus(Duration.ofHours(8)), ZoneOffset.UTC);
            long fen = 1L + random.nextInt(500);
            long day = 0;
            long month = 0;
            long year = 0;
            long count = 0;
            for (int k = 0; k < days.size(); k++) {
                boolean sameYear = days.get(k).getYear() == today.getYear();
                year += sameYear ? amounts.get(k) : 0;
                month += sameYear && days.get(k).getMonth() == today.getMonth() ? amounts.get(k) : 0;
                day += days.get(k).equals(today) ? amounts.get(k) : 0;
                count += days.get(k).equals(today) ? 1 : 0;
            }
            boolean allowed = day + fen <= 1000 && month + fen <= 4000 && year + fen <= 9000 && count < 4;
            boolean done = tried(Facts.WALLET, fen) instanceof Outcome.Done;
            assertEquals(allowed, done, "seed " + seed + ", purchase " + i);
            if (done) {
                days.add(today);
                amounts.add(fen);
            }
        }
    }

    @Test
    void showsTierLimitsUseAndWhatIsLeft() {
        world.set("tier-3.day", 1000).set("tier-3.day-count", 2);
        pay(Facts.WALLET, 300);
        world.set("tier-3.day", 200);
        LimitsView view = world.limits.limits(Facts.MALL, Facts.WALLET.id());
        assertEquals(WalletTier.CLASS_III, view.tier());
        assertEquals(LocalDate.parse("2026-03-01"), view.day());
        assertEquals(
                List.of(
                        new LimitView(Limit.SINGLE, Optional.of(5_000_000L), 0, Optional.of(5_000_000L)),
                        new LimitView(Limit.DAY, Optional.of(200L), 300, Optional.of(0L)),
                        new LimitView(Limit.MONTH, Optional.empty(), 300, Optional.empty()),
                        new LimitView(Limit.YEAR, Optional.of(20_000_000L), 300, Optional.of(19_999_700L)),
                        new LimitView(Limit.TOTAL, Optional.empty(), 300, Optional.empty()),
                        new LimitView(Limit.DAY_COUNT, Optional.of(2L), 1, Optional.of(1L))),
                view.limits());
    }

    @Test
    void anotherPlatformsWalletHasNoLimits() {
        Refusal no = assertThrows(Refusal.class, () -> world.limits.limits(Facts.TAXI, Facts.WALLET.id()));
        assertEquals(EscrowRefusal.WALLET_UNKNOWN, no.code());
    }

    @Test
    void aLimitBelowNothingIsNoLimit() {
        assertThrows(IllegalArgumentException.class, () -> world.set("tier-1.day", -1));
    }

    @Test
    void theLowerOneOfTierAndPlatformHolds() {
        WalletRef wallet = wallet(WalletTier.CLASS_I);
        own = new LimitsByHand(Map.of(Limit.SINGLE, 500L, Limit.TOTAL, 900_000L, Limit.DAY_COUNT, 2L));
        world.own(own);
        assertEquals("OVER_SINGLE", refused(wallet, 501).errors().get(0).code());
        pay(wallet, 500);
        pay(wallet, 1);
        assertEquals("OVER_DAY_COUNT", refused(wallet, 1).errors().get(0).code());
        own = new LimitsByHand(Map.of(Limit.TOTAL, 900_000L));
        assertEquals("OVER_TOTAL", refused(wallet, 99_500).errors().get(0).code(), "not above the regulation");
        assertEquals(
                Optional.of(500L),
                world.limits
                        .limits(Facts.MALL, Facts.WALLET.id())
                        .limits()
                        .get(0)
                        .most(),
                "what is shown is what holds");
    }

    @Test
    void theLowestOfSettingsPlatformAndTierHolds() {
        LimitsByHand byHand = new LimitsByHand(Map.of(Limit.SINGLE, 400L, Limit.TOTAL, 900_000L));
        WalletRef wallet = new WalletRef(
                Facts.WALLET.id(), Facts.WALLET.userId(), Facts.USER_ACCOUNT, WalletTier.CLASS_I, byHand.write());
        own = new LimitsByHand(Map.of(Limit.SINGLE, 500L));
        world.own(own);
        world.tiers(byHand);
        assertEquals("OVER_SINGLE", refused(wallet, 401).errors().get(0).code());
        pay(wallet, 400);
        own = new LimitsByHand(Map.of(Limit.SINGLE, 300L));
        assertEquals("OVER_SINGLE", refused(wallet, 301).errors().get(0).code(), "the platform's is lower now");
        assertEquals(
                Optional.of(400L),
                world.limits
                        .limits(Facts.MALL, Facts.WALLET.id())
                        .limits()
                        .get(0)
                        .most(),
                "what is shown is what holds");
        TierLimits first = world.limits.tiers().get(0);
        assertEquals(Optional.of(100_000L), first.most(Limit.TOTAL), "not above the regulation");
        assertEquals(Optional.of(400L), first.most(Limit.SINGLE));
        assertEquals(Optional.empty(), first.most(Limit.DAY));
    }

    private Payer of(WalletRef wallet) {
        return Payer.of(wallet, own);
    }

    private static WalletRef wallet(WalletTier tier) {
        return new WalletRef(Facts.WALLET.id(), Facts.WALLET.userId(), Facts.USER_ACCOUNT, tier);
    }

    private Outcome<Money> tried(WalletRef wallet, long fen) {
        Spending spending = world.limits.lock(List.of(wallet));
        Outcome<Money> outcome = spending.spend(of(wallet), Money.fen(fen));
        world.limits.store(spending);
        return outcome;
    }

    private void pay(WalletRef wallet, long fen) {
        assertEquals(Money.fen(fen), tried(wallet, fen).orThrow());
    }

    private Refusal refused(WalletRef wallet, long fen) {
        return assertThrows(Refusal.class, () -> tried(wallet, fen).orThrow());
    }

    private static long count(String used) {
        return Long.parseLong(used.substring(used.lastIndexOf(' ') + 1));
    }

    /** What is used of each limit: single, day, month, year, total, count. */
    private String used() {
        return world.limits.limits(Facts.MALL, Facts.WALLET.id()).limits().stream()
                .map(limit -> Long.toString(limit.used()))
                .collect(Collectors.joining(" "));
    }
}
