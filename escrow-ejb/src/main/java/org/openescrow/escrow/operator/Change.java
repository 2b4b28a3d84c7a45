package org.openescrow.escrow.operator;

/** What a deed changed: a state before it and after it, in short words without personal data. */
public record Change(String before, String after) {
    /** From one value of an enum to another. */
    public static Change of(Enum<?> before, Enum<?> after) {
        return new Change(before.name(), after.name());
    }
}
