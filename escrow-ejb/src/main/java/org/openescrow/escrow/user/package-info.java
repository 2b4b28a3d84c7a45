/**
 * Users of platforms: real persons whose data an authority has confirmed, and the port to that authority. Not what they
 * own: that is the wallet's.
 */
@NullMarked
package org.openescrow.escrow.user;

import org.jspecify.annotations.NullMarked;
