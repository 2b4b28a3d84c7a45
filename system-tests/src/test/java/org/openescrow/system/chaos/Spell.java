package org.openescrow.system.chaos;

/**
 * How the bank behaves for a while.
 *
 * @param mode as the sandbox names it
 * @param debits for how many debits
 */
record Spell(String mode, int debits) {}
