/**
 * The protocol of the sandbox bank: JSON over HTTP, requests signed by a shared secret, answers and callbacks signed by
 * the bank's key. {@code SandboxBank} speaks for it to the rest, {@code SandboxLine} guards each operation,
 * {@code SandboxConnection} does the HTTP.
 */
@NullMarked
package org.openescrow.payment.channel.sandbox;

import org.jspecify.annotations.NullMarked;
