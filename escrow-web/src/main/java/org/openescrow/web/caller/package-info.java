/**
 * Which platform sends a request: its signature is verified before any resource sees the request. Not here: how
 * signatures are made up, and what a platform may do.
 */
@NullMarked
package org.openescrow.web.caller;

import org.jspecify.annotations.NullMarked;
