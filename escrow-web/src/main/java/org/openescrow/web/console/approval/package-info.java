/** Pages about what needs two operators. */
@NullMarked
package org.openescrow.web.console.approval;

import org.jspecify.annotations.NullMarked;
