/** The page about what operators did. */
@NullMarked
package org.openescrow.web.console.audit;

import org.jspecify.annotations.NullMarked;
