/**
 * How a company applies to become a platform, and how it learns what became of it. Translates only; the rules are
 * the escrow module's.
 */
@NullMarked
package org.openescrow.web.api.platform;

import org.jspecify.annotations.NullMarked;
