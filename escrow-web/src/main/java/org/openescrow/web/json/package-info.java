/**
 * JSON in and out, strictly: what we read has only fields that we know, each once and of the right type; what we
 * write comes from records in the order in which they declare their parts. Container-free but for the JSON-P API.
 * Not here: which fields a request has.
 */
@NullMarked
package org.openescrow.web.json;

import org.jspecify.annotations.NullMarked;
