/**
 * What each line of the log says besides its words: whose request it was and which order it was about.
 *
 * <p>Not for: secrets, personal data or amounts.
 */
@NullMarked
package org.openescrow.payment.log;

import org.jspecify.annotations.NullMarked;
