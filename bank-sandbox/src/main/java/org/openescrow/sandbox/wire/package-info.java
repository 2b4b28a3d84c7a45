/**
 * What every call over HTTP shares: reading JSON strictly, signing and checking, saying no, numbering.
 * Not for the meaning of any single call.
 */
@NullMarked
package org.openescrow.sandbox.wire;

import org.jspecify.annotations.NullMarked;
