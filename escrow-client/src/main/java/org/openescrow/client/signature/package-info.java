/**
 * Signing requests (RFC 9421, RFC 9530) and the keys for it. Usable without the rest of the client. Not here: sending.
 */
@NullMarked
package org.openescrow.client.signature;

import org.jspecify.annotations.NullMarked;
