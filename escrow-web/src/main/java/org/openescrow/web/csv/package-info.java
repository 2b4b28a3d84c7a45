/** Lines of comma-separated values, for people's spreadsheets. Not what is in them. */
@NullMarked
package org.openescrow.web.csv;

import org.jspecify.annotations.NullMarked;
