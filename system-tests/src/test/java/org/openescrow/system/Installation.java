package org.openescrow.system;

import java.nio.file.Path;

/** How the system came onto this machine: by its launcher, or by a server's deploy script. */
interface Installation extends AutoCloseable {
    /** The process that runs the system until it is told to stop; further environment may be added. */
    ProcessBuilder command();

    /**
     * Where its log is.
     *
     * @param output what that process prints
     */
    Path log(Path output);

    /** Stops what was there before that process, which has ended. */
    @Override
    void close();
}
