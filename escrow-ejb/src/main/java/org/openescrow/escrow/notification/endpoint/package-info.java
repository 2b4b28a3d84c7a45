/**
 * Where platforms want to be told: their endpoints, the secrets that sign what is sent there, and which addresses may
 * be sent to. Sends nothing itself.
 */
@NullMarked
package org.openescrow.escrow.notification.endpoint;

import org.jspecify.annotations.NullMarked;
