/** Requests as nobody should send them, to every operation of the reference, from a seed. */
@NullMarked
package org.openescrow.system.hostile;

import org.jspecify.annotations.NullMarked;
