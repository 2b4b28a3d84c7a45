/** The first page: how things are now. */
@NullMarked
package org.openescrow.web.console.dashboard;

import org.jspecify.annotations.NullMarked;
