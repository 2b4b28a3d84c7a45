package org.openescrow.system.chaos;

/** How far the clients may go: without it the work could be over before all blows have fallen. */
final class Pace {
    /** How many requests may be answered before no further order is begun. */
    private volatile int limit;

    /** From now on orders are begun until so many requests are answered. */
    void upTo(int answers) {
        limit = answers;
    }

    /** From now on nothing is held back. */
    void free() {
        limit = Integer.MAX_VALUE;
    }

    /** Whether one more order may be begun. */
    boolean allows(int answers) {
        return answers < limit;
    }
}
