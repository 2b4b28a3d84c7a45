package org.openescrow.payment.refusal;

import java.util.function.Function;

/**
 * What became of one piece of work that was done together with others: its result, or why not. Where work is alone in
 * its transaction a {@link Refusal} is thrown instead; here that would take the others' work back too.
 *
 * @param <V> what there is when it was done
 */
public sealed interface Outcome<V> {
    /** It was done. */
    record Done<V>(V value) implements Outcome<V> {}

    /** It was refused, and nothing of it was done. */
    record Refused<V>(Refusal refusal) implements Outcome<V> {}

    static <V> Outcome<V> done(V value) {
        return new Done<>(value);
    }

    static <V> Outcome<V> refused(RefusalCode code) {
        return new Refused<>(new Refusal(code));
    }

    /** Goes on where this was done; stays the same no where it was not. */
    default <W> Outcome<W> then(Function<V, Outcome<W>> next) {
        if (this instanceof Refused<V> no) {
            return new Refused<>(no.refusal());
        }
        return next.apply(((Done<V>) this).value());
    }

    /** The value; throws the refusal where there is none. */
    default V orThrow() {
        if (this instanceof Refused<V> no) {
            throw no.refusal();
        }
        return ((Done<V>) this).value();
    }
}
