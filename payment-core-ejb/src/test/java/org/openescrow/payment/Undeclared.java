package org.openescrow.payment;

/** Throws what the compiler does not expect, as interceptors of a container do. */
public final class Undeclared {
    private Undeclared() {}

    /** Never returns. */
    public static void fail(Exception checked) {
        Undeclared.<RuntimeException>sneak(checked);
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // That is the trick.
    private static <X extends Exception> void sneak(Exception checked) throws X {
        throw (X) checked;
    }
}
