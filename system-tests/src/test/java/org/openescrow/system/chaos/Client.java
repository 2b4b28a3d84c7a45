package org.openescrow.system.chaos;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * A good integrator: each request is repeated with its key until it is answered; one that is still being worked on is
 * put aside while others go on; when nothing answers, or no further order may be begun, the whole client pauses.
 */
final class Client {
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final Desk desk;
    private final Pace pace;
    private final Executor companions;
    private final Deque<Errand> open = new ArrayDeque<>();
    private final Deque<Errand> aside = new ArrayDeque<>();

    Client(Desk desk, Pace pace, Executor companions, Collection<Order> orders) {
        this.desk = desk;
        this.pace = pace;
        this.companions = companions;
        orders.forEach(order -> open.add(Errand.first(order)));
    }

    /** Works until all is answered, or until told to stop. */
    void work(BooleanSupplier stopped) {
        long lookAside = System.nanoTime();
        while (!stopped.getAsBoolean() && !(open.isEmpty() && aside.isEmpty())) {
            if (open.isEmpty()) {
                pause();
            }
            if (System.nanoTime() - lookAside > 0) {
                aside.forEach(open::addFirst);
                aside.clear();
                lookAside = System.nanoTime() + Duration.ofSeconds(1).toNanos();
            }
            Errand next = open.poll();
            if (next != null && begins(next) && !pace.allows(desk.answers())) {
                open.addFirst(next);
                pause();
            } else if (next != null) {
                handle(next);
            }
        }
    }

    private static boolean begins(Errand errand) {
        return errand.isNew() && !errand.second();
    }

    private void handle(Errand errand) {
        boolean withTwin = begins(errand) && errand.order().manner().atOnce();
        if (!withTwin) {
            conclude(errand, desk.ask(errand));
            return;
        }
        Errand twin = Errand.second(errand.order());
        CompletableFuture<Desk.Reply> other = CompletableFuture.supplyAsync(() -> desk.ask(twin), companions);
        Desk.Reply reply = desk.ask(errand);
        conclude(twin, other.join());
        conclude(errand, reply);
    }

    private void conclude(Errand errand, Desk.Reply reply) {
        switch (reply) {
            case ANSWERED -> followUps(errand).forEach(open::addFirst);
            case IN_USE -> aside.add(errand.unanswered());
            case NONE -> {
                open.addFirst(errand.unanswered());
                pause();
            }
        }
    }

    private static List<Errand> followUps(Errand errand) {
        Order order = errand.order();
        return order.manner().afterwards() && !errand.second() ? List.of(Errand.second(order)) : List.of();
    }

    private static void pause() {
        LockSupport.parkNanos(PAUSE.toNanos());
    }
}
