/**
 * The demo: a platform merchant, played over HTTP against the running system.
 *
 * <p>Not for: shortcuts; it knows the API that everybody knows and nothing else.
 */
@NullMarked
package org.openescrow.micro.demo;

import org.jspecify.annotations.NullMarked;
