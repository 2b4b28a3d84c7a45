/**
 * What every order of a platform has, whatever it orders: a number, a state, a fingerprint of its content, a limit on
 * its amount. Holds no order and knows no table; those are the business of the recharge and consumption packages.
 */
@NullMarked
package org.openescrow.escrow.order;

import org.jspecify.annotations.NullMarked;
