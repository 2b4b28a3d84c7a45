/**
 * Plain SQL on the sandbox's own schema: statements in, rows out. Not for rules, and it knows no table.
 */
@NullMarked
package org.openescrow.sandbox.database;

import org.jspecify.annotations.NullMarked;
