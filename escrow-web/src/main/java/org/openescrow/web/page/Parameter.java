package org.openescrow.web.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openescrow.payment.refusal.FieldError;
import org.openescrow.payment.refusal.Refusal;
import org.openescrow.web.error.WebRefusal;

/** One parameter of a query. */
public final class Parameter {
    private Parameter() {}

    /** Refuses with PARAMETER_INVALID what is missing or no value of the type. */
    public static <T> T required(String name, @Nullable String text, Function<String, T> type) {
        return optional(name, text, type).orElseThrow(() -> refusal(name, "REQUIRED", "Must be there."));
    }

    /** Refuses with PARAMETER_INVALID what is no value of the type. */
    public static <T> Optional<T> optional(String name, @Nullable String text, Function<String, T> type) {
        try {
            return Optional.ofNullable(text).map(type);
        } catch (IllegalArgumentException invalid) {
            throw refusal(name, "INVALID", "Breaks the rules for this parameter.");
        }
    }

    private static Refusal refusal(String name, String code, String detail) {
        return new Refusal(
                WebRefusal.PARAMETER_INVALID,
                WebRefusal.PARAMETER_INVALID.meaning(),
                List.of(new FieldError(name, code, detail)));
    }
}
