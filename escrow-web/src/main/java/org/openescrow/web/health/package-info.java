/**
 * Whether this server is alive and fit to serve, for MicroProfile Health. Not metrics.
 */
@NullMarked
package org.openescrow.web.health;

import org.jspecify.annotations.NullMarked;
