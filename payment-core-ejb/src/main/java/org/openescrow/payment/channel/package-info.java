/**
 * Bank channels: agreements to debit cards, payments through a bank, their evidence and their settlement in the ledger.
 * Adding a bank means one sub-package that implements {@link org.openescrow.payment.channel.BankChannel}.
 */
@NullMarked
package org.openescrow.payment.channel;

import org.jspecify.annotations.NullMarked;
