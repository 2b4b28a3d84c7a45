/**
 * The file of a banking day, for reconciliation. Reads the payments and changes nothing.
 */
@NullMarked
package org.openescrow.sandbox.statement;

import org.jspecify.annotations.NullMarked;
