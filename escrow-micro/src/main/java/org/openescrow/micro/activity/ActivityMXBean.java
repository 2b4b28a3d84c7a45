package org.openescrow.micro.activity;

/**
 * What the console, which lives in other class loaders, can do, as {@value #NAME}: who finds it there runs in a demo.
 */
public interface ActivityMXBean {
    String NAME = "org.openescrow:type=Activity";

    /** Whether a day is being played. */
    boolean isRunning();

    /** Begins to play a day and returns at once; does nothing while one is being played. */
    void start();
}
