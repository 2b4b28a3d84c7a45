package org.openescrow.sandbox.payment;

import org.openescrow.sandbox.fault.Operation;

/** Which way a payment moves money. */
enum Direction {
    /** From the card to the institution. */
    DEBIT(Operation.DEBIT),
    /** From the institution to the card. */
    CREDIT(Operation.CREDIT);

    private final Operation operation;

    Direction(Operation operation) {
        this.operation = operation;
    }

    /** What can be made to misbehave. */
    Operation operation() {
        return operation;
    }
}
