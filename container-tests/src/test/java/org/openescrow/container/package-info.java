/**
 * Tests that run inside the server in the packaged WAR: one transaction over both persistence units, and the queue's
 * redelivery. Not for what can be seen over HTTP: that is the system tests'.
 */
@NullMarked
package org.openescrow.container;

import org.jspecify.annotations.NullMarked;
