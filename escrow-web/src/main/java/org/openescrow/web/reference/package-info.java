/**
 * The reference, served openly: the OpenAPI document, made of what the features say about themselves and of what their
 * resources are; a page to read it; and a page for each code of refusal. Not here: the words of the features.
 */
@NullMarked
package org.openescrow.web.reference;

import org.jspecify.annotations.NullMarked;
