package org.openescrow.system.chaos;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A promise is broken; the message is the evidence. */
final class Violation extends AssertionError {
    private static final long serialVersionUID = 1L;

    Violation(String evidence) {
        super(evidence);
    }

    /** Throws a violation with this evidence unless the promise is kept. */
    static void unless(boolean kept, String evidence, @Nullable Object... values) {
        if (!kept) {
            throw new Violation(String.format(Locale.ROOT, evidence, values));
        }
    }
}
