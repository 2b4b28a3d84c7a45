package org.openescrow.micro.revival;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openescrow.micro.terminal.CannotStart;

/**
 * Keeps a server's process running until it is told to end: one that ended by itself is started again, at most
 * {@value #MOST} times within {@link #WINDOW}. A server that dies more often, or does not start any more, is lost: a
 * person or a supervisor has to act.
 */
public final class Revival {

    static final int MOST = 5;
    static final Duration WINDOW = Duration.ofMinutes(10);

    private static final Logger LOG = System.getLogger(Revival.class.getName());

    private final String name;
    private final String log;
    private final Start start;
    private final CompletableFuture<CannotStart> loss = new CompletableFuture<>();
    private final Deque<Long> revivals = new ArrayDeque<>();
    private @Nullable Process process;
    private boolean ending;

    /**
     * Of a server that was not started yet.
     *
     * @param name what people call it
     * @param log where it says why it ended, in the data folder
     */
    public Revival(String name, String log, Start start) {
        this.name = name;
        this.log = log;
        this.start = start;
    }

    /** Starts the server and returns when it serves. */
    @FunctionalInterface
    public interface Start {
        /** Tells of the process as soon as there is one, so that it can be ended while it is still starting. */
        void run(Consumer<Process> started) throws Exception;
    }

    /** Starts it the first time; from then on it is kept running. */
    public void begin() throws Exception {
        start.run(this::take);
        watch(current());
    }

    /** The process as it is at the moment. */
    public synchronized Process current() {
        if (process == null) {
            throw new IllegalStateException("not started");
        }
        return process;
    }

    /** From now on it may end; answers the process that is to be ended. */
    public synchronized Process end() {
        ending = true;
        return current();
    }

    /** Completed with the reason when it is given up. */
    public CompletionStage<CannotStart> loss() {
        return loss;
    }

    private synchronized void take(Process started) {
        process = started;
        if (ending) {
            started.destroy();
        }
    }

    private void watch(Process server) {
        Thread watch = new Thread(() -> awaitEnd(server), name + "-watch");
        watch.setDaemon(true);
        watch.start();
    }

    private void awaitEnd(Process server) {
        try {
            int exitCode = server.waitFor();
            if (!isEnding()) {
                revive(exitCode);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void revive(int exitCode) {
        LOG.log(Level.WARNING, "{0} ended by itself ({1}) and is started again", name, exitCode);
        try {
            if (isTooOften()) {
                throw new CannotStart(name + " ended by itself more than " + MOST + " times in " + WINDOW.toMinutes()
                        + " minutes; see " + log + " in the data folder");
            }
            start.run(this::take);
            LOG.log(Level.INFO, "{0} serves again", name);
            watch(current());
        } catch (CannotStart refused) {
            giveUp(refused);
        } catch (Exception failure) {
            giveUp(new CannotStart(name + " ended by itself and could not be started again: " + failure, failure));
        }
    }

    private boolean isTooOften() {
        long now = System.nanoTime();
        revivals.removeIf(earlier -> now - earlier > WINDOW.toNanos());
        revivals.add(now);
        return revivals.size() > MOST;
    }

    private void giveUp(CannotStart why) {
        if (!isEnding()) {
            LOG.log(Level.ERROR, name + " is lost", why);
            loss.complete(why);
        }
    }

    private synchronized boolean isEnding() {
        return ending;
    }
}
