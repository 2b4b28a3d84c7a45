package org.openescrow.escrow.nonce;

import java.time.Instant;

/**
 * A nonce and how long it has to be remembered.
 *
 * @param nonce what was signed with the request
 * @param forgottenAt from when on a signature that carries it is refused for its age anyway
 */
public record SignedNonce(Nonce nonce, Instant forgottenAt) {}
