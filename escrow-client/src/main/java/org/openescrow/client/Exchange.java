package org.openescrow.client;

import java.net.URI;
import java.util.Map;

/**
 * One attempt as it went over the wire, for an observer that shows or counts it.
 *
 * @param request what was sent; its body may hold personal data
 * @param target where to
 * @param requestHeaders the headers that were sent, signature included
 * @param response what came back
 */
public record Exchange(ApiRequest request, URI target, Map<String, String> requestHeaders, ApiResponse response) {
    public Exchange {
        requestHeaders = Map.copyOf(requestHeaders);
    }

    /** Request line and status. */
    @Override
    public String toString() {
        return request + " -> " + response.status();
    }
}
