package org.openescrow.payment.combine;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * Lets callers who come at the same time share one piece of work: one of them does it for all who wait, and each is
 * answered when it is done. It has no threads and no timer of its own: who comes alone is served at once, and the
 * busier it gets, the more share.
 *
 * <p>What fails for all is done again for each alone, so that one bad item does not sink the others. The work must
 * therefore do nothing twice for an item that was done before.
 *
 * @param <T> what a caller hands in
 * @param <R> what it gets back
 */
public final class Combiner<T, R> {
    /**
     * How many must wait before one more lane is opened beside those in use. A shared piece of work costs much of its
     * time only once: while few wait, to let them wait a little longer lets more of them share.
     */
    private static final int ENOUGH = 8;

    /** How long one waits for the lanes in use at most, where one more could be opened: several times their usual. */
    private static final Duration PATIENCE = Duration.ofMillis(25);

    private final Work<T, R> work;
    private final Function<T, ? extends Collection<?>> claims;
    private final int most;
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Ticket<T, R>> waiting = new ArrayDeque<>();
    private final int lanes;
    private final Duration patience;
    private int lanesInUse;

    /** Does the work for many: one result for each item, in the same order. */
    public interface Work<T, R> {
        List<R> doAll(List<T> items);
    }

    /**
     * @param lanes how many shared pieces of work may be under way at once, at least 1
     * @param most how many items may share one, at least 1
     * @param claims what an item needs for itself alone: two with an equal claim never share
     * @param work opens and ends its own transaction
     */
    public Combiner(int lanes, int most, Function<T, ? extends Collection<?>> claims, Work<T, R> work) {
        this(lanes, most, PATIENCE, claims, work);
    }

    Combiner(int lanes, int most, Duration patience, Function<T, ? extends Collection<?>> claims, Work<T, R> work) {
        if (lanes < 1 || most < 1) {
            throw new IllegalArgumentException("at least one lane, and one item to share it");
        }
        this.lanes = lanes;
        this.patience = patience;
        this.most = most;
        this.claims = claims;
        this.work = work;
    }

    /** Returns when the item's work is done, and throws what it threw. */
    public R submit(T item) {
        var mine = new Ticket<T, R>(item);
        if (opensLane(mine) || mine.awaitLane(patience, () -> opensLaneLate(mine))) {
            lead(mine);
        }
        return mine.result();
    }

    /** How many wait for a turn. */
    int waiting() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    /** Whether there was reason to open a lane, which is the caller's now; otherwise it waits with the others. */
    private boolean opensLane(Ticket<T, R> mine) {
        lock.lock();
        try {
            boolean opens = lanesInUse == 0 || (lanesInUse < lanes && waiting.size() + 1 >= ENOUGH);
            if (opens) {
                lanesInUse++;
            } else {
                waiting.addLast(mine);
            }
            return opens;
        } finally {
            lock.unlock();
        }
    }

    /** Whether who has waited too long has a lane now: one that is stuck must not hold up everybody. */
    private boolean opensLaneLate(Ticket<T, R> mine) {
        lock.lock();
        try {
            boolean opens = lanesInUse < lanes && waiting.remove(mine);
            if (opens) {
                lanesInUse++;
            }
            return opens;
        } finally {
            lock.unlock();
        }
    }

    /** Works for oneself and for those who wait, then passes the lane on. */
    private void lead(Ticket<T, R> mine) {
        List<Ticket<T, R>> together = new ArrayList<>(List.of(mine));
        try {
            addThoseWhoWait(together);
            doTogether(together);
        } finally {
            // The next one first: it has yet to begin, the others have only to be told.
            passOn();
            together.forEach(Ticket::tell);
        }
    }

    private void addThoseWhoWait(List<Ticket<T, R>> together) {
        Set<Object> claimed = new HashSet<>(claims.apply(together.get(0).item()));
        lock.lock();
        try {
            Iterator<Ticket<T, R>> queue = waiting.iterator();
            while (queue.hasNext() && together.size() < most) {
                Ticket<T, R> next = queue.next();
                Collection<?> wanted = claims.apply(next.item());
                if (wanted.stream().noneMatch(claimed::contains)) {
                    claimed.addAll(wanted);
                    together.add(next);
                    queue.remove();
                }
            }
        } finally {
            lock.unlock();
        }
    }

    private void doTogether(List<Ticket<T, R>> tickets) {
        try {
            List<R> results = work.doAll(tickets.stream().map(Ticket::item).toList());
            for (int i = 0; i < tickets.size(); i++) {
                tickets.get(i).succeed(results.get(i));
            }
        } catch (Throwable failure) {
            // Any: an interceptor may throw what the work does not declare, as where a commit fails.
            if (tickets.size() == 1) {
                tickets.get(0).fail(failure);
            } else {
                tickets.forEach(ticket -> doTogether(List.of(ticket)));
            }
        }
    }

    /** The lane goes to who has waited longest; where nobody waits, or too few for one lane more, it is free. */
    private void passOn() {
        lock.lock();
        try {
            // Out of the queue at once: nobody else may work for one who has a lane of his own.
            boolean goesOn = lanesInUse == 1 || waiting.size() >= ENOUGH;
            Ticket<T, R> next = goesOn ? waiting.pollFirst() : null;
            if (next == null) {
                lanesInUse--;
            } else {
                next.giveLane();
            }
        } finally {
            lock.unlock();
        }
    }
}
