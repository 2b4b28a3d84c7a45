package org.openescrow.payment.ledger;

import org.openescrow.payment.money.Money;

/**
 * What an account holds.
 *
 * @param posted by its entries
 * @param held reserved and not yet captured
 * @param blocked there and not held, but must stay: under a block everything, else what the account's floor asks for
 * @param available posted less held less blocked
 * @param blockedIn no money may come in
 * @param blockedOut no money may go out
 */
public record BalanceView(
        AccountNo accountNo,
        AccountKind kind,
        Money posted,
        Money held,
        Money blocked,
        Money available,
        boolean blockedIn,
        boolean blockedOut) {}
