package org.openescrow.payment.ledger.hold;

import java.time.Instant;
import org.openescrow.payment.ledger.Reference;
import org.openescrow.payment.ledger.TransactionKind;
import org.openescrow.payment.ledger.Transfer;
import org.openescrow.payment.money.Money;

/**
 * A hold, as shown.
 *
 * @param transfer who pays whom, and what was put aside at first
 * @param captured what has been moved of it
 * @param expiresAt from then on it cannot be captured
 */
public record HoldView(
        HoldId id,
        TransactionKind kind,
        Reference reference,
        Transfer transfer,
        Money captured,
        HoldStatus status,
        Instant heldAt,
        Instant expiresAt) {}
