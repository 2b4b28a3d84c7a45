package org.openescrow.payment.text;

/**
 * The form of a short text: so many characters out of a set of ASCII characters. A regular expression says the same;
 * ids and numbers are looked at in every step of a purchase, and this takes a tenth of its time.
 */
public final class Form {
    private static final int ASCII = 128;

    private final boolean[] allowed = new boolean[ASCII];
    private final int least;
    private final int most;

    private Form(int least, int most) {
        this.least = least;
        this.most = most;
    }

    /**
     * The form of texts of these characters.
     *
     * @param least how many characters there are at least
     * @param most how many at most
     * @param characters each one character, or the first and the last of a range with {@code -} between them
     */
    public static Form of(int least, int most, String... characters) {
        var form = new Form(least, most);
        for (String range : characters) {
            for (char each = range.charAt(0); each <= range.charAt(range.length() - 1); each++) {
                form.allowed[each] = true;
            }
        }
        return form;
    }

    /** The form of names that others give: 1 to {@code most} of {@code A-Z a-z 0-9 _ . : -}. */
    public static Form name(int most) {
        return of(1, most, "A-Z", "a-z", "0-9", "_", ".", ":", "-");
    }

    /** Visible ASCII, without the space. */
    public static Form visible(int most) {
        return of(1, most, "!-~");
    }

    /** Whether the text has this form. */
    public boolean fits(String text) {
        return fits(text, 0);
    }

    /** Whether the text from this place on has this form. */
    public boolean fits(String text, int from) {
        int length = text.length() - from;
        if (length < least || length > most) {
            return false;
        }
        for (int i = from; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each >= ASCII || !allowed[each]) {
                return false;
            }
        }
        return true;
    }
}
