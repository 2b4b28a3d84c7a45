/**
 * The words in which a feature describes its resources for the reference: operations, schemas, shared terms. Each
 * feature's description stands beside its resources. Not here: how a document is made of them.
 */
@NullMarked
package org.openescrow.web.description;

import org.jspecify.annotations.NullMarked;
