package org.openescrow.sandbox.payment;

import java.time.Duration;
import org.openescrow.sandbox.fault.Fault;

/**
 * What a fault means for a payment, in one place.
 *
 * @param executesAtOnce before the answer, instead of in the background
 * @param executesAfter how long the background waits
 * @param callbacks how many messages tell of the end, each with a serial of its own
 * @param deliveries how often each message is delivered
 * @param callbackAfter the pause between execution and callback
 * @param amountOff how many fen the callback adds to the amount
 * @param forged whether the callback's signature is wrong
 */
record Behaviour(
        boolean executesAtOnce,
        Duration executesAfter,
        int callbacks,
        int deliveries,
        Duration callbackAfter,
        long amountOff,
        boolean forged) {

    private static final Duration SOON = Duration.ofMillis(50);
    private static final Duration LATE = Duration.ofSeconds(10);

    static Behaviour of(Fault fault) {
        Duration pause = fault.delayOr(Duration.ZERO);
        return switch (fault.mode()) {
            case NORMAL, DECLINE, WRONG_AMOUNT -> background(fault.delayOr(SOON), 1, 1, Duration.ZERO);
            case SYNC_SUCCESS, TIMEOUT_BUT_DONE, TIMEOUT_NOT_DONE, SILENT ->
                new Behaviour(true, Duration.ZERO, 0, 0, Duration.ZERO, 0, false);
            case CALLBACK_LOST -> background(fault.delayOr(SOON), 0, 0, Duration.ZERO);
            case CALLBACK_TWICE -> background(SOON, 1, 2, pause);
            case CALLBACK_TWICE_OTHER_SERIAL -> background(SOON, 2, 1, pause);
            case CALLBACK_LATE -> background(SOON, 1, 1, fault.delayOr(LATE));
            case CALLBACK_WRONG_AMOUNT -> new Behaviour(false, SOON, 1, 1, pause, 1, false);
            case CALLBACK_BAD_SIGNATURE -> new Behaviour(false, SOON, 1, 1, pause, 0, true);
        };
    }

    private static Behaviour background(Duration after, int callbacks, int deliveries, Duration callbackAfter) {
        return new Behaviour(false, after, callbacks, deliveries, callbackAfter, 0, false);
    }
}
