/** The platform itself: its application for the hosting service, and the merchants that it sells for. */
@NullMarked
package org.openescrow.client.platform;

import org.jspecify.annotations.NullMarked;
