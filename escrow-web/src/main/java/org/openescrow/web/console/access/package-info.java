/** Who may see which page and do which deed: two tables, and what holds every request against them. */
@NullMarked
package org.openescrow.web.console.access;

import org.jspecify.annotations.NullMarked;
