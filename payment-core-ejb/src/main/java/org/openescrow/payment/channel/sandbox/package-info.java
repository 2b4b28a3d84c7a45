/**
 * The protocol of the sandbox bank: JSON over HTTP, requests signed by a shared secret, answers and callbacks signed by
 * the bank's key.
 */
@NullMarked
package org.openescrow.payment.channel.sandbox;

import org.jspecify.annotations.NullMarked;
