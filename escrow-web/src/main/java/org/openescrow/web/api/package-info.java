/**
 * The REST API for platforms, base path {@code /v1}; a sub-package a feature. Here is what the features share: the
 * list of resources, pages, limits.
 */
@NullMarked
package org.openescrow.web.api;

import org.jspecify.annotations.NullMarked;
