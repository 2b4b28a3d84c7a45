/**
 * The first class that runs: it gives the launcher its own class loader, beside the server and not above it.
 *
 * <p>Not for: anything else. What lies here is visible to every application on the server.
 */
@NullMarked
package org.openescrow.micro.boot;

import org.jspecify.annotations.NullMarked;
