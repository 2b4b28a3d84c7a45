/**
 * Who sent a request: HTTP Message Signatures (RFC 9421) with Content-Digest (RFC 9530), in the profile of our API.
 * Container-free: a filter makes a {@link org.openescrow.web.security.SignedRequest} of what arrived and asks
 * {@link org.openescrow.web.security.SignatureVerifier}. Not here: which keys exist, which nonces were used, what a
 * platform may do, operators' tokens.
 */
@NullMarked
package org.openescrow.web.security;

import org.jspecify.annotations.NullMarked;
