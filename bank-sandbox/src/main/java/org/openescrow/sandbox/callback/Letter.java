package org.openescrow.sandbox.callback;

import java.time.Instant;

/**
 * A message that is owed.
 *
 * @param serial of the message; every delivery of it carries the same
 * @param body the JSON text, sent in these very bytes each time
 * @param forged whether the signature is to be wrong
 * @param deliveriesLeft how often it is still to be delivered with success; 1 unless a fault wants more
 * @param dueAt not sent before
 */
public record Letter(
        String serial, String requestNo, String uri, String body, boolean forged, long deliveriesLeft, Instant dueAt) {}
