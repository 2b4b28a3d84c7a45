/**
 * Statements of wallets as CSV (RFC 4180). Translates only; the rules are the escrow module's.
 */
@NullMarked
package org.openescrow.web.api.statement;

import org.jspecify.annotations.NullMarked;
