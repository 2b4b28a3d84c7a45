/**
 * The data folder: its lock, its layout, and the secrets and keys that are made in it at the first start.
 *
 * <p>Not for: what the programs that run on it keep in their parts of the folder.
 */
@NullMarked
package org.openescrow.micro.home;

import org.jspecify.annotations.NullMarked;
