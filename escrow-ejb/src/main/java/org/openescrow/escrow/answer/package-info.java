/**
 * The objects of the API as platforms get them: one JSON object, the same in an answer and in an event. Not here:
 * what is in them, which is the features' business.
 */
@NullMarked
package org.openescrow.escrow.answer;

import org.jspecify.annotations.NullMarked;
