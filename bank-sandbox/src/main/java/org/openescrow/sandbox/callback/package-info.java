/**
 * Messages that the bank owes to its customers' servers, sent until they are taken. What they say is written elsewhere.
 */
@NullMarked
package org.openescrow.sandbox.callback;

import org.jspecify.annotations.NullMarked;
