package org.openescrow.web.admin.channel;

/**
 * How many dead letters were put back.
 *
 * @param replayed whether they can be handled now shows soon after: what cannot is a dead letter again
 */
record ReplayAnswer(long replayed) {}
