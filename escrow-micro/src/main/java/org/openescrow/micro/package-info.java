/**
 * The launcher: puts MariaDB, Payara Micro and the archives together in one start, and takes them apart again.
 *
 * <p>Not for: anything that a server installation needs too; that belongs to the archives.
 */
@NullMarked
package org.openescrow.micro;

import org.jspecify.annotations.NullMarked;
