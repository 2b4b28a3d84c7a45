package org.openescrow.micro.activity;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** What came about, counted by all threads that make it. */
final class Tally {
    private final Map<Item, LongAdder> counts = new ConcurrentHashMap<>();

    /** What is counted. */
    enum Item {
        APPROVED,
        REJECTED,
        WAITING,
        WALLET,
        CARD,
        CARD_REFUSED,
        RECHARGE,
        RECHARGE_FAILED,
        PURCHASE,
        PURCHASE_REFUSED,
        UNKNOWN,
        EXCEPTION,
        WEBHOOK,
        WEBHOOK_GIVEN_UP,
        FROZEN,
        PROPOSAL
    }

    void add(Item item) {
        counts.computeIfAbsent(item, any -> new LongAdder()).increment();
    }

    long of(Item item) {
        LongAdder count = counts.get(item);
        return count == null ? 0 : count.sum();
    }
}
