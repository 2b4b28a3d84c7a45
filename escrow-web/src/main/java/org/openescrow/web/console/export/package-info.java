/** Lists of the console as files. */
@NullMarked
package org.openescrow.web.console.export;

import org.jspecify.annotations.NullMarked;
