/**
 * Who may move money, and why: what all features share, which is the ways to say no and the shape of public ids. Each
 * feature is a package below with one door; money itself is the payment core's.
 */
@NullMarked
package org.openescrow.escrow;

import org.jspecify.annotations.NullMarked;
