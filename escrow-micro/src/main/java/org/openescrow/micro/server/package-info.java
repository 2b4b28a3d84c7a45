/**
 * The embedded Payara Micro: its start, its log, the deployment of the archives and their readiness.
 *
 * <p>Not for: what the archives do.
 */
@NullMarked
package org.openescrow.micro.server;

import org.jspecify.annotations.NullMarked;
