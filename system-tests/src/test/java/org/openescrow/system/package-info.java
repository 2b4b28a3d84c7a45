/** Tests of the whole system as it is shipped: the launcher's folder, started as a process and spoken to over HTTP. */
@NullMarked
package org.openescrow.system;

import org.jspecify.annotations.NullMarked;
