/**
 * The benchmark: what the shipped system does over HTTP, side by side with what its database could do at best, in one
 * run on one machine. Figures of two runs say little; the ratios of one run are what counts.
 */
@NullMarked
package org.openescrow.bench;

import org.jspecify.annotations.NullMarked;
