package org.openescrow.escrow.order;

/** Limits for the tests of other packages, which have no container to configure one. */
@SuppressWarnings("UnnecessaryAssignment") // There is no container here to inject anything.
public final class Limits {
    private Limits() {}

    public static AmountLimit of(long mostFen) {
        AmountLimit limit = new AmountLimit();
        limit.most = mostFen;
        return limit;
    }
}
