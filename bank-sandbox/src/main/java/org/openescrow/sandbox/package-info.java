/**
 * The outside world as one web application: how it opens, what it offers. Every feature lives in a package below.
 * It is another company's system: nothing here is shared with the escrow system or the payment core, which meet it
 * only over HTTP. Not a model of a real bank's rules; only what a test or a demo needs to see.
 */
@NullMarked
package org.openescrow.sandbox;

import org.jspecify.annotations.NullMarked;
