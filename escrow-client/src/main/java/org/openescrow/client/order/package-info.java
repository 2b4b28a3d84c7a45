/** Orders that move money: recharges from a bound card, consumptions at a merchant. */
@NullMarked
package org.openescrow.client.order;

import org.jspecify.annotations.NullMarked;
