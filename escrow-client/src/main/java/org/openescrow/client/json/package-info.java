/** JSON in, values out, for the records of the other packages. Not here: anything about a single resource. */
@NullMarked
package org.openescrow.client.json;

import org.jspecify.annotations.NullMarked;
