/**
 * Statements of wallets: what an account's entries say over a range of days, with the platform's own order numbers. Not
 * what the entries are written in for callers.
 */
@NullMarked
package org.openescrow.escrow.statement;

import org.jspecify.annotations.NullMarked;
