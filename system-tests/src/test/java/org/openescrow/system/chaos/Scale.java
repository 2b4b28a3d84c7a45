package org.openescrow.system.chaos;

/** How long a round is. */
public enum Scale {
    /** For every run of the tests. */
    SHORT(125, 500, 1, 0),
    /** The same for several nodes: one of them is killed, and all are restarted, one after the other. */
    NODES(125, 500, 1, 1),
    /** For {@code ./escrow chaos}. */
    LONG(500, 2_000, 3, 0);

    private final int recharges;
    private final int consumptions;
    private final int jvmKills;
    private final int restarts;

    Scale(int recharges, int consumptions, int jvmKills, int restarts) {
        this.recharges = recharges;
        this.consumptions = consumptions;
        this.jvmKills = jvmKills;
        this.restarts = restarts;
    }

    int recharges() {
        return recharges;
    }

    int consumptions() {
        return consumptions;
    }

    int orders() {
        return recharges + consumptions;
    }

    /** How often the JVM is killed; the database is killed once besides. */
    int jvmKills() {
        return jvmKills;
    }

    /** How often all that serve are stopped and started again, one after the other. */
    int restarts() {
        return restarts;
    }
}
