/**
 * Merchants of a platform: registering and showing them. Translates only; the rules are the escrow module's.
 */
@NullMarked
package org.openescrow.web.api.merchant;

import org.jspecify.annotations.NullMarked;
