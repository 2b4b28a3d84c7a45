package org.openescrow.escrow.statement;

import org.openescrow.payment.ledger.EntryView;

/**
 * An entry with the order that it came from.
 *
 * @param orderNo the platform's number; empty where no order of the platform stands behind the entry
 * @param description the platform's words for a purchase; may be empty
 */
public record StatementLine(EntryView entry, String orderNo, String description) {}
