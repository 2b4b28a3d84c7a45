package org.openescrow.web.metrics;

import io.prometheus.metrics.core.datapoints.DistributionDataPoint;
import io.prometheus.metrics.core.metrics.Histogram;
import java.util.stream.IntStream;

/** A method on the template of a path; its counters are found once. */
public final class Route {
    private static final int MOST_CLASSES = 6;

    private final String template;
    private final DistributionDataPoint[] byStatusClass;

    Route(Histogram requests, String method, String template) {
        this.template = template;
        byStatusClass = IntStream.range(0, MOST_CLASSES)
                .mapToObj(first -> requests.labelValues(template, method, first + "xx"))
                .toArray(DistributionDataPoint[]::new);
    }

    /** The path as it is declared. */
    public String template() {
        return template;
    }

    /** Counts a request that was answered with this status. */
    void answered(int status, long nanos) {
        int statusClass = status / 100;
        byStatusClass[statusClass < MOST_CLASSES ? statusClass : 0].observe(Registry.seconds(nanos));
    }
}
