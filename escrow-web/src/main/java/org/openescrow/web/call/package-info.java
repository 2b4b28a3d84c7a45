/**
 * What happens around each request: its id, its body within bounds, and the mapper that turns a no into an answer.
 * Not here: who sent it, and what it asks for.
 */
@NullMarked
package org.openescrow.web.call;

import org.jspecify.annotations.NullMarked;
