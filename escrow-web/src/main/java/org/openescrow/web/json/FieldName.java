package org.openescrow.web.json;

import java.util.regex.Pattern;

/**
 * A field's name as we repeat it in an error: only where it looks like a name, for it could be a number of a card.
 */
final class FieldName {
    private static final Pattern FORM = Pattern.compile("[A-Za-z][A-Za-z_]{0,63}");

    private FieldName() {}

    static String shown(String name) {
        return FORM.matcher(name).matches() ? name : "?";
    }
}
