package org.openescrow.escrow.limit;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.platform.OwnLimits;
import org.openescrow.payment.refusal.Refusal;

/**
 * What two operators have set for every wallet of one platform, or of one tier. It counts beside what the settings
 * allow for the tier: the lowest holds, so that nothing is allowed here that regulation forbids.
 *
 * @param most in fen or purchases, at least nothing; what is not in it is not limited here
 */
public record LimitsByHand(Map<Limit, Long> most) {
    public static final LimitsByHand NONE = new LimitsByHand(Map.of());

    /** A thousand million yuan; who wants more wants no limit. */
    public static final long HIGHEST = 100_000_000_000L;

    private static final String BETWEEN = ",";
    private static final String IS = "=";

    /** Refuses {@link EscrowRefusal#VALIDATION_FAILED} for less than nothing and for more than {@link #HIGHEST}. */
    public LimitsByHand {
        most = Map.copyOf(most);
        if (most.values().stream().anyMatch(value -> value < 0 || value > HIGHEST)) {
            throw new Refusal(EscrowRefusal.VALIDATION_FAILED, "A limit is 0 to " + HIGHEST + " fen or purchases.");
        }
    }

    /** What {@link #write} wrote. */
    public static LimitsByHand read(OwnLimits kept) {
        if (kept.equals(OwnLimits.NONE)) {
            return NONE;
        }
        Map<Limit, Long> most = new EnumMap<>(Limit.class);
        Arrays.stream(kept.text().split(BETWEEN, -1))
                .filter(one -> !one.isEmpty())
                .map(one -> one.split(IS, 2))
                .forEach(one -> most.put(Limit.valueOf(one[0]), Long.valueOf(one[1])));
        return new LimitsByHand(most);
    }

    /** Always in the same order and words. */
    public OwnLimits write() {
        return new OwnLimits(Arrays.stream(Limit.values())
                .filter(most::containsKey)
                .map(limit -> limit.name() + IS + most.get(limit))
                .collect(Collectors.joining(BETWEEN)));
    }

    /** Both at once: of each limit the lower one. */
    public LimitsByHand and(LimitsByHand other) {
        if (other.most.isEmpty()) {
            return this;
        }
        Map<Limit, Long> both = new EnumMap<>(Limit.class);
        both.putAll(most);
        other.most.forEach((limit, value) -> both.merge(limit, value, Math::min));
        return new LimitsByHand(both);
    }

    /** The lower one of this and of what the settings allow. */
    Optional<Long> within(Limit limit, Optional<Long> ofTier) {
        return Stream.concat(Optional.ofNullable(most.get(limit)).stream(), ofTier.stream())
                .min(Long::compare);
    }
}
