/**
 * The embedded MariaDB: its binaries, its process, its users and the schema migrations.
 *
 * <p>Not for: queries; whoever owns a table asks it through its own connection.
 */
@NullMarked
package org.openescrow.micro.database;

import org.jspecify.annotations.NullMarked;
