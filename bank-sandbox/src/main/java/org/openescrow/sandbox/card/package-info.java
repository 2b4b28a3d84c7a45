/**
 * Bank cards and their books: a balance that never falls below zero, and movements that are only ever added.
 * Why money moves is decided elsewhere.
 */
@NullMarked
package org.openescrow.sandbox.card;

import org.jspecify.annotations.NullMarked;
