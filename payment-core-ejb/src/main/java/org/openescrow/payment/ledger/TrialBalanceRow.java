package org.openescrow.payment.ledger;

import org.openescrow.payment.money.Money;

/**
 * All accounts of one kind taken together.
 *
 * @param accounts how many accounts of the kind there are
 * @param debits all that was ever debited to them
 * @param credits all that was ever credited to them
 * @param balance positive on the normal side of the kind
 */
public record TrialBalanceRow(AccountKind kind, long accounts, Money debits, Money credits, Money balance) {}
