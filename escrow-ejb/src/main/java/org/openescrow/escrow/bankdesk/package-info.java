/**
 * What operators see and do where banks and we disagree: exceptions and who works on them, dead letters,
 * reconciliation, questions to the bank. Each deed is recorded. Not the deeds themselves, which are the payment core's.
 */
@NullMarked
package org.openescrow.escrow.bankdesk;

import org.jspecify.annotations.NullMarked;
