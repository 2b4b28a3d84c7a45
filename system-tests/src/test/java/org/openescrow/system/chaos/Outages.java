package org.openescrow.system.chaos;

import java.util.concurrent.atomic.AtomicLong;

/** When the system is out of order by our own doing; only then may it answer with an error of its own. */
final class Outages {
    /** Even: all is well. Each beginning and each end counts one. */
    private final AtomicLong changes = new AtomicLong();

    void begin() {
        changes.incrementAndGet();
    }

    void end() {
        changes.incrementAndGet();
    }

    /** To be asked for before a request. */
    long mark() {
        return changes.get();
    }

    /** Whether there was an outage at any moment since the mark was taken. */
    boolean touched(long mark) {
        return mark % 2 == 1 || changes.get() != mark;
    }
}
