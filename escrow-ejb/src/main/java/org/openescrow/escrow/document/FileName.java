package org.openescrow.escrow.document;

import java.util.regex.Pattern;
import org.openescrow.escrow.InvalidValue;

/**
 * What an applicant calls a file: a name and no path, which looks to people as it is for machines. It may say whose
 * document it is, and so is kept as personal data are.
 *
 * @param value 1 to 128 characters; refuses anything else with {@link InvalidValue}
 */
public record FileName(String value) {
    /** The longest name, in characters. */
    public static final int LONGEST = 128;

    /**
     * No character that a path, a shell or a header gives a meaning to; none that controls, or turns a text around, so
     * that fdp.exe reads exe.pdf; and no dot or blank in front, which hides.
     */
    public static final String PATTERN = "(?![. ])[^\\p{Cc}\\p{Cf}\\p{Co}\\p{Zl}\\p{Zp}/\\\\:*?\"<>|;%]+";

    private static final Pattern RULE = Pattern.compile(PATTERN);

    public FileName {
        if (value.codePointCount(0, value.length()) > LONGEST) {
            throw new InvalidValue("TOO_LONG", "At most " + LONGEST + " characters.");
        }
        if (!RULE.matcher(value).matches()) {
            throw new InvalidValue("INVALID", "A file's name without a path, as people read it.");
        }
    }

    /** Without the name. */
    @Override
    public String toString() {
        return "a file's name";
    }
}
