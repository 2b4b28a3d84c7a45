package org.openescrow.system.chaos;

/**
 * A kill -9.
 *
 * @param afterAnswers how many requests have been answered when it falls
 */
record Blow(Target target, int afterAnswers) {
    /** What is killed. */
    enum Target {
        JVM,
        DATABASE
    }
}
