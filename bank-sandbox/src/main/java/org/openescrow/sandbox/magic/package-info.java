/**
 * Amounts, cards and people that always behave in one way, so that an integrator can see every outcome without steering
 * anything: the list for {@code GET /sandbox}, and what each stands for. What is ordered by {@code PUT /sandbox/faults}
 * goes first. Not here: what a fault means for a payment or an agreement.
 */
@NullMarked
package org.openescrow.sandbox.magic;

import org.jspecify.annotations.NullMarked;
