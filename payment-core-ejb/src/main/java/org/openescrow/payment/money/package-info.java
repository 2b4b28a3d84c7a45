/**
 * Amounts of money: exact, in minor units, never mixed between currencies. Knows no account and no database.
 */
@NullMarked
package org.openescrow.payment.money;

import org.jspecify.annotations.NullMarked;
