package org.openescrow.system.hostile;

import java.util.Map;
import java.util.Optional;

/**
 * An answer as it came over the wire.
 *
 * @param headers names in lower case
 */
record RawAnswer(int status, Map<String, String> headers, String body) {
    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }
}
