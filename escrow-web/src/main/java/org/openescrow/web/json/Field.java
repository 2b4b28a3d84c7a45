package org.openescrow.web.json;

import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** A field that was read: its value, unless the field was at fault. */
public final class Field<T> {
    private final @Nullable T value;

    private Field(@Nullable T value) {
        this.value = value;
    }

    static <T> Field<T> of(T value) {
        return new Field<>(value);
    }

    static <T> Field<T> faulty() {
        return new Field<>(null);
    }

    /** Two fields as one; at fault where one of them is. */
    public <U, R> Field<R> with(Field<U> other, BiFunction<T, U, R> both) {
        return value == null || other.value == null ? faulty() : of(both.apply(value, other.value));
    }

    @Nullable
    T orNull() {
        return value;
    }

    /** To be called after {@link Fields#end()}, which lets nobody pass with a field at fault. */
    public T value() {
        if (value == null) {
            throw new IllegalStateException("the field is at fault, and nobody asked");
        }
        return value;
    }
}
