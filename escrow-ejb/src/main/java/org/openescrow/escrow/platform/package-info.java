/**
 * Platforms: their applications, the review, their keys and the services that they may use. Not their users, and not
 * the verifying of signatures, which is the web's.
 */
@NullMarked
package org.openescrow.escrow.platform;

import org.jspecify.annotations.NullMarked;
