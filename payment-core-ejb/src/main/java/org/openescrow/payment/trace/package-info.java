/**
 * Distributed traces: which step of which request took how long, told to whoever collects them by OpenTelemetry. The
 * only package that knows OpenTelemetry, of which the server brings its own.
 *
 * <p>Not for: personal data, card numbers, codes, amounts, or whatever a caller wrote into an address.
 */
@NullMarked
package org.openescrow.payment.trace;

import org.jspecify.annotations.NullMarked;
