/**
 * The documents of a platform's application: what is taken, how it lies encrypted, who of the institution opens one.
 * Not the application itself, nor its review, which only asks here whether something is missing.
 */
@NullMarked
package org.openescrow.escrow.document;

import org.jspecify.annotations.NullMarked;
