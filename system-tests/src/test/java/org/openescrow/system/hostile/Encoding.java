package org.openescrow.system.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;

/** Texts as they are written in an address or in JSON. */
final class Encoding {
    private Encoding() {}

    static String percent(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }

    /** As a JSON string; half a surrogate pair is written as an escape. */
    static String json(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character < ' ' || character == '"' || character == '\\' || Character.isSurrogate(character)) {
                json.append(String.format("\\u%04x", (int) character));
            } else {
                json.append(character);
            }
        }
        return json.append('"').toString();
    }
}
