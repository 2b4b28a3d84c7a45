/**
 * How the launcher speaks to the person at the terminal: progress, results, and one clear line when it cannot go on.
 *
 * <p>Not for: logs; those go to files in the data folder.
 */
@NullMarked
package org.openescrow.micro.terminal;

import org.jspecify.annotations.NullMarked;
