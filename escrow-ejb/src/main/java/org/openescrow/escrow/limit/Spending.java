package org.openescrow.escrow.limit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.wallet.WalletId;
import org.openescrow.escrow.wallet.WalletRef;
import org.openescrow.payment.money.Money;
import org.openescrow.payment.refusal.FieldError;
import org.openescrow.payment.refusal.Outcome;
import org.openescrow.payment.refusal.Refusal;

/**
 * The use of the wallets that one transaction pays from, while it pays: each purchase sees those before it. Nothing is
 * written before {@link WalletLimits#store}.
 */
public final class Spending {
    private final LimitTable table;
    private final Map<WalletId, WalletUse> before;
    private final Map<WalletId, WalletUse> now;
    private final Set<WalletId> known;

    /**
     * @param before the use of each wallet, as it counts today
     * @param known the wallets that have been paid from before
     */
    Spending(LimitTable table, Map<WalletId, WalletUse> before, Set<WalletId> known) {
        this.table = table;
        this.before = Map.copyOf(before);
        this.now = new HashMap<>(before);
        this.known = Set.copyOf(known);
    }

    /** Counts a purchase, or refuses it with {@link EscrowRefusal#WALLET_LIMIT_EXCEEDED} and counts nothing. */
    public Outcome<Money> spend(Payer payer, Money amount) {
        WalletRef wallet = payer.wallet();
        WalletUse use = use(wallet);
        for (Limit limit : Limit.values()) {
            Optional<Long> most = payer.limits().within(limit, table.most(wallet.tier(), limit));
            long more = limit == Limit.DAY_COUNT ? 1 : amount.minorUnits();
            if (most.isPresent() && more > left(most.get(), use.of(limit))) {
                return over(limit, most.get(), left(most.get(), use.of(limit)));
            }
        }
        now.put(wallet.id(), use.plus(amount.minorUnits()));
        return Outcome.done(amount);
    }

    /** Takes back what {@link #spend} has counted, of a purchase that came to nothing. */
    public void giveBack(WalletRef wallet, Money amount) {
        now.put(wallet.id(), use(wallet).minus(amount.minorUnits()));
    }

    /** What is left of a limit; nothing where more was used before the limit was set so low. */
    static long left(long most, long used) {
        return Math.max(0, most - used);
    }

    private static Outcome<Money> over(Limit limit, long most, long left) {
        String words = limit.words(most, left);
        var error = new FieldError(limit.field(), "OVER_" + limit.name(), words);
        return new Outcome.Refused<>(new Refusal(EscrowRefusal.WALLET_LIMIT_EXCEEDED, words, List.of(error)));
    }

    private WalletUse use(WalletRef wallet) {
        return Objects.requireNonNull(now.get(wallet.id()), "a wallet that is not locked");
    }

    /** What has changed of wallets that were paid from before. */
    List<UseRows.Row> changed() {
        return rows(true);
    }

    /** What wallets have used that were never paid from before. */
    List<UseRows.Row> first() {
        return rows(false);
    }

    private List<UseRows.Row> rows(boolean ofKnown) {
        return now.entrySet().stream()
                .filter(use -> !use.getValue().equals(before.get(use.getKey())))
                .filter(use -> known.contains(use.getKey()) == ofKnown)
                .map(use -> new UseRows.Row(use.getKey(), use.getValue()))
                .sorted()
                .toList();
    }
}
