/**
 * What makes a signed request serve once: the nonces that were used and whose signatures would still be in time. Not
 * here: who signed, and whether the signature is right.
 */
@NullMarked
package org.openescrow.escrow.nonce;

import org.jspecify.annotations.NullMarked;
