/** Pages about the platforms' orders: recharges with their bank payment, consumptions. */
@NullMarked
package org.openescrow.web.console.order;

import org.jspecify.annotations.NullMarked;
