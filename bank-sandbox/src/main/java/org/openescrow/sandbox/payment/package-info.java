/**
 * Debits of cards under an agreement: accepted, executed, asked about, closed. Delivery of the news is not done here.
 */
@NullMarked
package org.openescrow.sandbox.payment;

import org.jspecify.annotations.NullMarked;
