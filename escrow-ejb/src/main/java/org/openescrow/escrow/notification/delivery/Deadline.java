package org.openescrow.escrow.notification.delivery;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Closes a socket when its time is over, whether it connects, shakes hands, writes or reads: time-outs of the JDK count
 * from the last byte, and one byte a second would hold a thread for ever.
 */
final class Deadline implements AutoCloseable {
    private final Socket socket;
    private final AtomicBoolean passed = new AtomicBoolean();
    private final Future<?> alarm;

    private Deadline(Socket socket, Duration timeout, DeliveryThreads threads) {
        this.socket = socket;
        this.alarm = threads.after(timeout, this::pass);
    }

    static Deadline closing(Socket socket, Duration timeout, DeliveryThreads threads) {
        return new Deadline(socket, timeout, threads);
    }

    boolean hasPassed() {
        return passed.get();
    }

    private void pass() {
        passed.set(true);
        closeSocket();
    }

    private void closeSocket() {
        try {
            socket.close();
        } catch (IOException alreadyBroken) {
            // It is not used any more.
        }
    }

    /** The socket is closed now, and nothing happens later. */
    @Override
    public void close() {
        alarm.cancel(false);
        closeSocket();
    }
}
