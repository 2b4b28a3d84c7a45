/**
 * The real-name authority of the sandbox, reached over HTTP. Nothing else speaks this protocol.
 */
@NullMarked
package org.openescrow.escrow.user.sandbox;

import org.jspecify.annotations.NullMarked;
