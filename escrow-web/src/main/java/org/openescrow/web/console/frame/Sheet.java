package org.openescrow.web.console.frame;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A list that can be had as a file: part after part, each as the page would show it. */
public interface Sheet {
    /** The first line. */
    String header();

    /** Goes on after a row; reads the part. */
    void goOn(@Nullable String after);

    /** The lines of the part. */
    List<String> lines();

    /** Where the list goes on; empty at its end. */
    Optional<String> next();
}
