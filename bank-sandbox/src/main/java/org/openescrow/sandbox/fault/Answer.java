package org.openescrow.sandbox.fault;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the outside world answers: a body at once, or nothing that a patient caller would live to see.
 *
 * @param body absent when the answer is lost
 * @param silence how long a lost answer keeps the caller waiting
 */
public record Answer<T>(@Nullable T body, Duration silence) {

    public static <T> Answer<T> now(T body) {
        return new Answer<>(body, Duration.ZERO);
    }

    public static <T> Answer<T> lost(Duration silence) {
        return new Answer<>(null, silence);
    }
}
