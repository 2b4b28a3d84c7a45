/** Limits that people set: how they are typed and written, and the page of those of the tiers. */
@NullMarked
package org.openescrow.web.console.limit;

import org.jspecify.annotations.NullMarked;
