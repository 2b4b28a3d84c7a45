/**
 * What one operator alone may not do: a proposal is kept with its exact content, and a second operator approves that
 * very content or declines it. Not what is done then, which is the doors' that are called.
 */
@NullMarked
package org.openescrow.escrow.approval;

import org.jspecify.annotations.NullMarked;
