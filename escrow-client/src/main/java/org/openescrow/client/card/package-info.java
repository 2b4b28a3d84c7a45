/** Bank cards bound to a wallet, and the agreements that replace their numbers. */
@NullMarked
package org.openescrow.client.card;

import org.jspecify.annotations.NullMarked;
