package org.openescrow.web.health;

/** The tables of each module, as this build expects them. */
enum Tables {
    PAYMENT("flyway_payment", 14),
    ESCROW("flyway_escrow", 20);

    private final String history;
    private final int version;

    Tables(String history, int version) {
        this.history = history;
        this.version = version;
    }

    /** What the migrations write down about themselves. */
    String history() {
        return history;
    }

    /** The last migration's; a later one, by a node that is newer, does not bother this one. */
    int version() {
        return version;
    }
}
