/** How a form of the console proposes what a second operator has to approve. */
@NullMarked
package org.openescrow.web.console.proposal;

import org.jspecify.annotations.NullMarked;
