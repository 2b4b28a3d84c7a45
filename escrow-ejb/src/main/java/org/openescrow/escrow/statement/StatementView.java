package org.openescrow.escrow.statement;

import org.openescrow.payment.ledger.AccountNo;
import org.openescrow.payment.money.Money;

/**
 * A statement without its lines. Entries are never changed, so that lines read later fit it still.
 *
 * @param before the position of the last entry before the days; 0 where there is none
 * @param last the position of the last entry in or before them
 * @param opening what the account held when they began
 * @param closing what it held at their end; now, where that has not come
 */
public record StatementView(Days days, AccountNo account, long before, long last, Money opening, Money closing) {}
