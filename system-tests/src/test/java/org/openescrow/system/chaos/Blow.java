package org.openescrow.system.chaos;

/**
 * A kill -9, or a stop as an administrator would.
 *
 * @param afterAnswers how many requests have been answered when it falls
 */
record Blow(Target target, int afterAnswers) {
    /** What is killed. */
    enum Target {
        JVM,
        /** One JVM after the other is asked to stop, and started again. */
        ALL_JVMS_GENTLY,
        DATABASE
    }
}
