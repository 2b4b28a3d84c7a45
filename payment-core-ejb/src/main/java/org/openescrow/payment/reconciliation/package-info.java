/**
 * A bank's statement of a day compared with our payments, line by line. Books nothing and decides nothing: what differs
 * is put on the exception list, for a person.
 */
@NullMarked
package org.openescrow.payment.reconciliation;

import org.jspecify.annotations.NullMarked;
