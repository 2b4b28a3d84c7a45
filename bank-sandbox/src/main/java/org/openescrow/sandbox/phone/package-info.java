/**
 * The phones of the people: text messages arrive here and can be read. Nothing is really sent.
 */
@NullMarked
package org.openescrow.sandbox.phone;

import org.jspecify.annotations.NullMarked;
