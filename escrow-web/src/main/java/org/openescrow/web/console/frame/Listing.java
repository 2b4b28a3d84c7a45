package org.openescrow.web.console.frame;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One part of a long list, as a page shows it.
 *
 * @param rows at most {@value #SHOWN}
 * @param next where the list goes on; empty at its end
 */
public record Listing<T>(List<T> rows, Optional<String> next) {
    /** How many rows a page shows. */
    public static final int SHOWN = 50;

    /** How many are read: one more tells whether there is a next page. */
    public static final int READ = SHOWN + 1;

    public Listing {
        rows = List.copyOf(rows);
    }

    /**
     * What was found, cut to a page.
     *
     * @param found up to {@value #READ}
     * @param name what names a row where the list goes on after it
     */
    public static <T> Listing<T> of(List<T> found, Function<? super T, String> name) {
        if (found.size() <= SHOWN) {
            return new Listing<>(found, Optional.empty());
        }
        List<T> shown = found.subList(0, SHOWN);
        return new Listing<>(shown, Optional.of(name.apply(shown.get(SHOWN - 1))));
    }

    public static <T> Listing<T> empty() {
        return new Listing<>(List.of(), Optional.empty());
    }
}
