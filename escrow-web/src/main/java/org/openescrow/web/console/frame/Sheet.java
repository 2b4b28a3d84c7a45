package org.openescrow.web.console.frame;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A list that is a page of the console and can be had as a file, part after part.
 *
 * @param <R> a row
 */
public abstract class Sheet<R> {
    private @Nullable String after;
    private Listing<R> found = Listing.empty();

    /** The file's first line, with its end. */
    public abstract String header();

    /** The part that is asked for. */
    protected abstract Listing<R> find();

    /** A row as a line of the file, with its end. */
    protected abstract String line(R row);

    /** Reads the part that is asked for. */
    public void load() {
        found = find();
    }

    /** Reads the part after this one; null for the first. */
    public void goOn(@Nullable String last) {
        setAfter(last);
        load();
    }

    /** What was read, as lines of the file. */
    public List<String> lines() {
        return found.rows().stream().map(this::line).toList();
    }

    /** Where the next part begins; empty after the last. */
    public Optional<String> next() {
        return found.next();
    }

    public Listing<R> getFound() {
        return found;
    }

    public @Nullable String getAfter() {
        return after;
    }

    public void setAfter(@Nullable String asked) {
        after = asked;
    }
}
