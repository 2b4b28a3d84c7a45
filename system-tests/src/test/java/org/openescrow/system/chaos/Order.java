package org.openescrow.system.chaos;

/**
 * One order of the platform.
 *
 * @param orderNo the platform's number of it, the same in every request
 * @param wallet whose money, as an index into the cast's wallets
 * @param merchant who is paid, as an index into the cast's merchants; of no meaning for a recharge
 * @param fen the amount
 * @param manner how its requests are sent
 */
record Order(Kind kind, String orderNo, int wallet, int merchant, long fen, Manner manner) {
    /** What is ordered. */
    enum Kind {
        RECHARGE("/recharges"),
        CONSUMPTION("/consumptions");

        private final String path;

        Kind(String path) {
            this.path = path;
        }

        String path() {
            return path;
        }
    }

    /** How the requests for one order are sent; every request is repeated until it has its answer. */
    enum Manner {
        /** One request. */
        ONCE(false, false),
        /** Two at the same time with one Idempotency-Key. */
        TWICE_AT_ONCE(true, true),
        /** A second one after the first was answered, with the same key. */
        AGAIN(false, true),
        /** Two at the same time, each with a key of its own. */
        OTHER_KEY_AT_ONCE(true, false),
        /** A second one after the first was answered, with another key. */
        OTHER_KEY(false, false);

        private final boolean atOnce;
        private final boolean sameKey;

        Manner(boolean atOnce, boolean sameKey) {
            this.atOnce = atOnce;
            this.sameKey = sameKey;
        }

        boolean atOnce() {
            return atOnce;
        }

        /** Whether a second request is sent when the first has been answered. */
        boolean afterwards() {
            return this != ONCE && !atOnce;
        }
    }

    String firstKey() {
        return orderNo + "-first";
    }

    String secondKey() {
        return manner.sameKey ? firstKey() : orderNo + "-second";
    }
}
