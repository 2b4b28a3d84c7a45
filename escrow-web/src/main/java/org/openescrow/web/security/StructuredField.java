package org.openescrow.web.security;

import static java.util.stream.Collectors.joining;

import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * The part of Structured Field Values (RFC 9651) that signatures are made of: dictionaries of items and inner lists.
 * Decimals, dates and display strings have no use here and are refused.
 */
sealed interface StructuredField {
    /** The canonical text (RFC 9651, section 4.1), which is what a signature covers. */
    String serialized();

    /** What an item or a parameter holds. */
    sealed interface Bare {
        String serialized();
    }

    record Text(String value) implements Bare {
        @Override
        public String serialized() {
            return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        }
    }

    record Whole(long value) implements Bare {
        @Override
        public String serialized() {
            return Long.toString(value);
        }
    }

    record Token(String value) implements Bare {
        @Override
        public String serialized() {
            return value;
        }
    }

    record Flag(boolean value) implements Bare {
        @Override
        public String serialized() {
            return value ? "?1" : "?0";
        }
    }

    /** A byte sequence, held as the Base64 text that it was proven to be. */
    record Bytes(String base64) implements Bare {
        byte[] decoded() {
            return Base64.getDecoder().decode(base64);
        }

        @Override
        public String serialized() {
            return ':' + base64 + ':';
        }
    }

    record Item(Bare value, Map<String, Bare> parameters) implements StructuredField {
        @Override
        public String serialized() {
            return value.serialized() + StructuredField.serialized(parameters);
        }
    }

    record InnerList(List<Item> items, Map<String, Bare> parameters) implements StructuredField {
        @Override
        public String serialized() {
            return items.stream().map(Item::serialized).collect(joining(" ", "(", ")"))
                    + StructuredField.serialized(parameters);
        }
    }

    private static String serialized(Map<String, Bare> parameters) {
        return parameters.entrySet().stream()
                .map(parameter -> parameter.getValue().equals(new Flag(true))
                        ? ';' + parameter.getKey()
                        : ';' + parameter.getKey() + '=' + parameter.getValue().serialized())
                .collect(joining());
    }
}
