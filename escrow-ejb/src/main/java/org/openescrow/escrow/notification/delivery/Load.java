package org.openescrow.escrow.notification.delivery;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.openescrow.escrow.notification.endpoint.EndpointId;

/**
 * How many attempts are under way on this node, altogether and for each endpoint: a slow one must not stop the
 * others.
 */
final class Load {
    private final int most;
    private final int mostAnEndpoint;
    private final Map<EndpointId, Integer> running = new HashMap<>();
    private int total;

    Load(int most, int mostAnEndpoint) {
        this.most = most;
        this.mostAnEndpoint = mostAnEndpoint;
    }

    /** How many more may begin. */
    synchronized int free() {
        return most - total;
    }

    /** Endpoints that have enough. */
    synchronized Set<EndpointId> busy() {
        return running.entrySet().stream()
                .filter(endpoint -> endpoint.getValue() >= mostAnEndpoint)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Counts one more for the endpoint, where that is not too many. */
    synchronized boolean accepts(EndpointId endpoint) {
        if (running.getOrDefault(endpoint, 0) >= mostAnEndpoint) {
            return false;
        }
        running.merge(endpoint, 1, Integer::sum);
        total++;
        return true;
    }

    /** The same counts, to try out what may begin. */
    synchronized Load copy() {
        Load copy = new Load(most, mostAnEndpoint);
        copy.running.putAll(running);
        copy.total = total;
        return copy;
    }

    synchronized void ended(EndpointId endpoint) {
        running.computeIfPresent(endpoint, (id, count) -> count == 1 ? null : count - 1);
        total--;
    }
}
