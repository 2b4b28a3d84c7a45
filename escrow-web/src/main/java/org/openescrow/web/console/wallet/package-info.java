/** Pages about wallets and the people behind them. */
@NullMarked
package org.openescrow.web.console.wallet;

import org.jspecify.annotations.NullMarked;
