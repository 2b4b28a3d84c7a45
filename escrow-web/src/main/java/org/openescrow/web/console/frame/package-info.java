/**
 * What all pages of the console share: words in two languages, how figures and times are written, notices, faults.
 */
@NullMarked
package org.openescrow.web.console.frame;

import org.jspecify.annotations.NullMarked;
