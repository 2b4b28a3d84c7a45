/**
 * What nodes do by themselves: which one does what needs doing once, and without which transaction.
 *
 * <p>Not for: work that is shared out row by row (payments to ask about, webhooks to send): whoever takes a row has it.
 */
@NullMarked
package org.openescrow.payment.duty;

import org.jspecify.annotations.NullMarked;
