package org.openescrow.bench;

/** One of each load, on one installation with one population. */
record Loads(Floor floor, CombinedFloor combined, Purchases spread, Purchases hot, Callbacks callbacks) {
    Loads(Installation installation, Population population) throws Exception {
        this(
                new Floor(installation),
                new CombinedFloor(installation),
                new Purchases(installation, population, Population.MERCHANTS),
                new Purchases(installation, population, 1),
                new Callbacks(installation, population));
    }
}
