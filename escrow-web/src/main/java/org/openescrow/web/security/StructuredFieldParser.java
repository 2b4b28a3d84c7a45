package org.openescrow.web.security;

import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openescrow.payment.refusal.Refusal;
import org.openescrow.web.security.StructuredField.Bare;
import org.openescrow.web.security.StructuredField.InnerList;
import org.openescrow.web.security.StructuredField.Item;

/**
 * Reads a dictionary by the algorithm of RFC 9651, section 4.2. Linear in the length, which is bounded, and without
 * recursion, so that no input can make it expensive. Anything that it does not take is SIGNATURE_MALFORMED; the refusal
 * names the field and never repeats what was in it.
 */
final class StructuredFieldParser {
    /** Longest field value that we read, all lines together. */
    static final int MAX_LENGTH = 8192;
    /** The longest integer that RFC 9651 allows; fits a long with room for arithmetic. */
    private static final int MAX_DIGITS = 15;

    private final String fieldName;
    private final String text;
    private int at;

    private StructuredFieldParser(String fieldName, String text) {
        this.fieldName = fieldName;
        this.text = text;
    }

    static Map<String, StructuredField> dictionary(String fieldName, String text) {
        StructuredFieldParser parser = new StructuredFieldParser(fieldName, text);
        if (text.length() > MAX_LENGTH) {
            throw parser.malformed("is longer than " + MAX_LENGTH + " characters");
        }
        return parser.dictionary();
    }

    private Map<String, StructuredField> dictionary() {
        Map<String, StructuredField> members = new LinkedHashMap<>();
        skip(" ");
        while (at < text.length()) {
            String key = key();
            StructuredField member =
                    taken('=') ? itemOrInnerList() : new Item(new StructuredField.Flag(true), parameters());
            if (members.put(key, member) != null) {
                // RFC 9651 lets the last one win; for a signature two answers to one question are an attack.
                throw malformed("has a key twice");
            }
            skip(" \t");
            if (at == text.length()) {
                break;
            }
            expect(',');
            skip(" \t");
            if (at == text.length()) {
                throw malformed("ends with a comma");
            }
        }
        return Collections.unmodifiableMap(members);
    }

    private StructuredField itemOrInnerList() {
        return peek() == '(' ? innerList() : item();
    }

    private InnerList innerList() {
        expect('(');
        List<Item> items = new ArrayList<>();
        skip(" ");
        while (!taken(')')) {
            items.add(item());
            if (peek() != ')' && peek() != ' ') {
                throw malformed("lacks a space or bracket in a list");
            }
            skip(" ");
        }
        return new InnerList(List.copyOf(items), parameters());
    }

    private Item item() {
        Bare value = bare();
        return new Item(value, parameters());
    }

    private Map<String, Bare> parameters() {
        Map<String, Bare> parameters = new LinkedHashMap<>();
        while (taken(';')) {
            skip(" ");
            String key = key();
            Bare value = taken('=') ? bare() : new StructuredField.Flag(true);
            if (parameters.put(key, value) != null) {
                throw malformed("has a parameter twice");
            }
        }
        return Collections.unmodifiableMap(parameters);
    }

    private String key() {
        int start = at;
        if (!isLower(peek()) && peek() != '*') {
            throw malformed("lacks a key");
        }
        while (isLower(peek()) || isDigit(peek()) || isOneOf(peek(), "_-.*")) {
            at++;
        }
        return text.substring(start, at);
    }

    private Bare bare() {
        char first = peek();
        if (first == '"') {
            return string();
        }
        if (first == ':') {
            return bytes();
        }
        if (first == '?') {
            return flag();
        }
        if (first == '-' || isDigit(first)) {
            return whole();
        }
        if (isLower(first) || isUpper(first) || first == '*') {
            return token();
        }
        throw malformed("holds a value of a type that has no use here");
    }

    private Bare string() {
        expect('"');
        StringBuilder value = new StringBuilder();
        while (!taken('"')) {
            char next = next();
            if (next == '\\') {
                next = next();
                if (next != '"' && next != '\\') {
                    throw malformed("escapes what needs no escape");
                }
            } else if (next < ' ' || next > '~') {
                throw malformed("holds a character outside printable ASCII");
            }
            value.append(next);
        }
        return new StructuredField.Text(value.toString());
    }

    private Bare bytes() {
        expect(':');
        int end = text.indexOf(':', at);
        if (end < 0) {
            throw malformed("holds an unfinished byte sequence");
        }
        String base64 = text.substring(at, end);
        at = end + 1;
        try {
            byte[] decoded = Base64.getDecoder().decode(base64);
            return new StructuredField.Bytes(Base64.getEncoder().encodeToString(decoded));
        } catch (IllegalArgumentException notBase64) {
            throw malformed("holds a byte sequence that is not Base64");
        }
    }

    private Bare flag() {
        expect('?');
        char value = next();
        if (value != '0' && value != '1') {
            throw malformed("holds a boolean that is neither ?0 nor ?1");
        }
        return new StructuredField.Flag(value == '1');
    }

    private Bare whole() {
        boolean negative = taken('-');
        int start = at;
        while (isDigit(peek())) {
            at++;
        }
        int digits = at - start;
        if (digits == 0 || digits > MAX_DIGITS || peek() == '.') {
            throw malformed("holds a number that is not an integer of at most 15 digits");
        }
        long value = Long.parseLong(text, start, at, 10);
        return new StructuredField.Whole(negative ? -value : value);
    }

    private Bare token() {
        int start = at;
        at++;
        while (isLower(peek()) || isUpper(peek()) || isDigit(peek()) || isOneOf(peek(), "!#$%&'*+-.^_`|~:/")) {
            at++;
        }
        return new StructuredField.Token(text.substring(start, at));
    }

    private void skip(String blanks) {
        while (at < text.length() && isOneOf(text.charAt(at), blanks)) {
            at++;
        }
    }

    private boolean taken(char expected) {
        if (at < text.length() && text.charAt(at) == expected) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(char expected) {
        if (!taken(expected)) {
            throw malformed("lacks a '" + expected + "'");
        }
    }

    private char next() {
        if (at == text.length()) {
            throw malformed("ends too early");
        }
        return text.charAt(at++);
    }

    /** The character to come; NUL, which fits nothing, at the end. */
    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private static boolean isLower(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isOneOf(char c, String set) {
        return set.indexOf(c) >= 0;
    }

    private Refusal malformed(String problem) {
        return new Refusal(SignatureRefusal.SIGNATURE_MALFORMED, fieldName + " " + problem + ".");
    }
}
