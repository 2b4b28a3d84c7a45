/** What short texts may look like. */
@NullMarked
package org.openescrow.payment.text;

import org.jspecify.annotations.NullMarked;
