package org.openescrow.system;

/** How the system came onto this machine: by its launcher, or by a server's deploy script. */
interface Installation extends AutoCloseable {
    /** The process that runs the system until it is told to stop; further environment may be added. */
    ProcessBuilder command();

    /** Stops what was there before that process, which has ended. */
    @Override
    void close();
}
