/**
 * What a platform's Java developer uses to call the API: {@link org.openescrow.client.EscrowClient} for typed calls,
 * and below it the raw way in, {@link org.openescrow.client.ApiRequest} to {@link org.openescrow.client.ApiResponse}.
 * Not here: business rules; the escrow system has them, and says no with {@link org.openescrow.client.EscrowProblem}.
 */
@NullMarked
package org.openescrow.client;

import org.jspecify.annotations.NullMarked;
