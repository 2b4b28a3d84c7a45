package org.openescrow.system.chaos;

/** How long a round is. */
enum Scale {
    /** For every run of the tests. */
    SHORT(125, 500, 1),
    /** For {@code ./escrow chaos}. */
    LONG(500, 2_000, 3);

    private final int recharges;
    private final int consumptions;
    private final int jvmKills;

    Scale(int recharges, int consumptions, int jvmKills) {
        this.recharges = recharges;
        this.consumptions = consumptions;
        this.jvmKills = jvmKills;
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
}
