package org.openescrow.escrow.notification.delivery;

import java.util.List;
import java.util.Set;
import org.openescrow.escrow.notification.endpoint.EndpointId;

/**
 * What came of looking for what is due.
 *
 * @param idle endpoints for which something is due that may not be begun now
 * @param isEnd whether no endpoint was left to be asked for
 */
record Taken(List<Parcel> parcels, Set<EndpointId> idle, boolean isEnd) {
    Taken {
        parcels = List.copyOf(parcels);
        idle = Set.copyOf(idle);
    }
}
