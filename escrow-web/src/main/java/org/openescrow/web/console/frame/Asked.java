package org.openescrow.web.console.frame;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openescrow.payment.refusal.RefusalCode;
import org.openescrow.web.page.Parameter;
import org.openescrow.web.page.PathId;

/** What an address asks for. An empty parameter, as a form sends it, asks for nothing. */
public final class Asked {
    private Asked() {}

    /** A parameter's value, where there is one; refuses what is none. */
    public static <T> Optional<T> optional(String name, @Nullable String text, Function<String, T> read) {
        return Parameter.optional(name, text == null || text.isBlank() ? null : text.strip(), read);
    }

    /** The id of what the page is about; refuses as unknown what cannot be one. */
    public static <T> T id(@Nullable String text, Function<String, T> read, RefusalCode unknown) {
        return PathId.of(text == null ? "" : text, read, unknown);
    }

    /** A name of ours, as it stands; anything else is {@link IllegalArgumentException}. */
    public static String plain(String text) {
        if (!text.matches("[A-Za-z0-9_.:/-]{1,64}")) {
            throw new IllegalArgumentException("not a plain name");
        }
        return text;
    }
}
