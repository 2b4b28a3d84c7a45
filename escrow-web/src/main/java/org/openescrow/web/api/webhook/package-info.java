/**
 * Webhook endpoints of a platform: registering, rotating secrets, activating, sending a time's events again. Translates
 * only; the rules are the escrow module's.
 */
@NullMarked
package org.openescrow.web.api.webhook;

import org.jspecify.annotations.NullMarked;
