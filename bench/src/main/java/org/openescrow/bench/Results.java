package org.openescrow.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All that was measured: for each scenario and number of clients the figures of every round.
 *
 * @param <S> what is measured side by side
 */
final class Results<S> {
    private final Map<S, Map<Integer, List<Figures>>> rounds = new HashMap<>();

    void add(S scenario, int clients, Figures figures) {
        rounds.computeIfAbsent(scenario, none -> new TreeMap<>())
                .computeIfAbsent(clients, none -> new ArrayList<>())
                .add(figures);
    }

    /** The scenario's rounds at this level, in the order in which they were measured. */
    List<Figures> rounds(S scenario, int clients) {
        return rounds.getOrDefault(scenario, Map.of()).getOrDefault(clients, List.of());
    }

    /** The round with the median throughput. */
    Figures median(S scenario, int clients) {
        List<Figures> sorted = rounds(scenario, clients).stream()
                .sorted(Comparator.comparingDouble(
                        (Figures figures) -> figures.measured().perSecond()))
                .toList();
        return sorted.get(sorted.size() / 2);
    }

    /**
     * How much of another scenario's throughput this one reaches: the median of the rounds' ratios, because what
     * disturbs a machine disturbs loads that run side by side alike.
     */
    double ratio(S scenario, S to, int clients) {
        List<Figures> mine = rounds(scenario, clients);
        List<Figures> others = rounds(to, clients);
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < Math.min(mine.size(), others.size()); i++) {
            ratios.add(mine.get(i).measured().perSecond()
                    / others.get(i).measured().perSecond());
        }
        ratios.sort(Comparator.naturalOrder());
        return ratios.get(ratios.size() / 2);
    }
}
