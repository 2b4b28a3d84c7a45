/** The page of the bank channels. */
@NullMarked
package org.openescrow.web.console.channel;

import org.jspecify.annotations.NullMarked;
