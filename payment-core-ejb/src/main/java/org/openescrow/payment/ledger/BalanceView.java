package org.openescrow.payment.ledger;

import org.openescrow.payment.money.Money;

/**
 * What an account holds.
 *
 * @param posted by its entries
 * @param held reserved and not yet captured
 * @param available posted less held
 * @param blockedIn no money may come in
 * @param blockedOut no money may go out
 */
public record BalanceView(
        AccountNo accountNo,
        AccountKind kind,
        Money posted,
        Money held,
        Money available,
        boolean blockedIn,
        boolean blockedOut) {}
