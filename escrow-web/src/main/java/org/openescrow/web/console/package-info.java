/**
 * The pages of the institution's own people, base path {@code /console}: Jakarta Faces over the same doors as the
 * API. No
 * rule of the business and no table is here; a page and each deed on it name who may.
 */
@NullMarked
package org.openescrow.web.console;

import org.jspecify.annotations.NullMarked;
