/**
 * The fault story: many clients order recharges and purchases while the bank misbehaves and JVM and database are
 * killed; afterwards every book must agree with every other and with what the clients were told. The system is a black
 * box: it is used over HTTP, and its tables are read at the end.
 *
 * <p>Not for: single faults with a known outcome; those have tests of their own beside this package.
 */
@NullMarked
package org.openescrow.system.chaos;

import org.jspecify.annotations.NullMarked;
