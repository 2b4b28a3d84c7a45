package org.openescrow.web.page;

import java.util.function.Function;
import org.openescrow.payment.refusal.Refusal;
import org.openescrow.payment.refusal.RefusalCode;

/** An id in a path. */
public final class PathId {
    private PathId() {}

    /** The id; what has not the shape of one is as unknown as what nobody has. */
    public static <T> T of(String text, Function<String, T> type, RefusalCode unknown) {
        try {
            return type.apply(text);
        } catch (IllegalArgumentException notAnId) {
            throw new Refusal(unknown);
        }
    }
}
