package org.openescrow.web.json;

/**
 * A field's name as we repeat it in an error: only where it looks like a name, for it could be a number of a card.
 */
final class FieldName {
    private FieldName() {}

    static String shown(String name) {
        return name.matches("[A-Za-z][A-Za-z_]{0,63}") ? name : "?";
    }
}
