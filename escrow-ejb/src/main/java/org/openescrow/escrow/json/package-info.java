/**
 * Writing JSON, the same text each time. Not reading it, which is the web's.
 */
@NullMarked
package org.openescrow.escrow.json;

import org.jspecify.annotations.NullMarked;
