package org.openescrow.system;

import org.junit.jupiter.api.Order;

/**
 * When classes run that are lent a system ({@link RunningSystem#lent}), for {@link Order}: after all others, and those
 * of one system one after the other, so that each system is started once.
 */
public final class Turn {
    /** It asks the bank by itself so late that somebody else comes first. */
    static final int PATIENT = Order.DEFAULT + 1;

    /** It sends webhooks to receivers beside it, and is quick about it. */
    static final int WITH_RECEIVERS = Order.DEFAULT + 2;

    /** It approves nobody without certain documents. */
    static final int DEMANDING = Order.DEFAULT + 3;

    /** {@link RunningSystem#attacked}. */
    public static final int HOSTILE = Order.DEFAULT + 4;

    private Turn() {}
}
