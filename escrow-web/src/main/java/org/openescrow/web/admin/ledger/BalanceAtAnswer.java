package org.openescrow.web.admin.ledger;

import java.time.Instant;
import org.openescrow.payment.money.Money;

/** What an account held by its entries at a moment, as JSON. */
record BalanceAtAnswer(String accountNo, Instant at, Money posted) {}
