/**
 * Long lists in parts, newest first: what they are filtered by, and the statement that reads one part. Not what is in
 * them, and not what callers see of a cursor.
 */
@NullMarked
package org.openescrow.escrow.list;

import org.jspecify.annotations.NullMarked;
