/** Pages about platforms: their applications and the review of them, their keys. */
@NullMarked
package org.openescrow.web.console.platform;

import org.jspecify.annotations.NullMarked;
