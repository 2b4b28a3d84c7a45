package org.openescrow.web.console.frame;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openescrow.payment.money.Money;

/** Amounts as people type them. */
public final class Yuan {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,12})(?:\\.([0-9]{1,2}))?");
    private static final long FEN_A_YUAN = 100;

    private Yuan() {}

    /** The amount as {@link #read} takes it. */
    public static String write(long fen) {
        return String.format(Locale.ROOT, "%d.%02d", fen / FEN_A_YUAN, fen % FEN_A_YUAN);
    }

    /** The amount; anything but yuan with at most two decimals is {@link IllegalArgumentException}. */
    public static Money read(String typed) {
        Matcher parts = FORM.matcher(typed.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException("not an amount in yuan");
        }
        String decimals = parts.group(2) == null ? "" : parts.group(2);
        long fen = Long.parseLong((decimals + "00").substring(0, 2));
        return Money.fen(Math.addExact(Math.multiplyExact(Long.parseLong(parts.group(1)), FEN_A_YUAN), fen));
    }
}
