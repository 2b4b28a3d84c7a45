/** Two nodes on one database and one broker: the same promises as one. */
@NullMarked
package org.openescrow.system.cluster;

import org.jspecify.annotations.NullMarked;
