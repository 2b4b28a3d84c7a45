/**
 * Lists in parts, newest first, and what a query may say about them.
 */
@NullMarked
package org.openescrow.web.page;

import org.jspecify.annotations.NullMarked;
