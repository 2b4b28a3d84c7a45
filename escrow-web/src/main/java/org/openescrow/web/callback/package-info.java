/**
 * Where banks call back, base path {@code /callbacks}. Hands on bytes; whether they are genuine and what they mean
 * is the payment core's business.
 */
@NullMarked
package org.openescrow.web.callback;

import org.jspecify.annotations.NullMarked;
