package org.openescrow.payment.duty;

/** A node that has no others beside it: every duty is its own. */
public final class OnlyNode extends Duties {
    @Override
    public boolean isMine(Duty duty) {
        return true;
    }
}
