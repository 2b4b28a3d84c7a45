package org.openescrow.web.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParserFactory;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.payment.refusal.FieldError;
import org.openescrow.payment.refusal.Refusal;
import org.openescrow.web.error.WebRefusal;

/** Reads one JSON object from bytes. How large it may be is decided where it is received. */
final class JsonText {
    /** Deeper than any request of ours; without a bound a small body could exhaust the stack. */
    static final int DEEPEST = 8;

    /** More values than any request of ours; each takes up to forty times the memory of its text. */
    static final int MOST_VALUES = 1_000;

    // Looked up once: Json.createParser would search the class path for a provider at each request.
    private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());

    private final JsonParser parser;
    private int values;

    private JsonText(JsonParser parser) {
        this.parser = parser;
    }

    /** Refuses with MALFORMED_JSON, and with VALIDATION_FAILED where a name is there twice. */
    static Node.Members parse(byte[] body) {
        try (JsonParser parser = PARSERS.createParser(new StringReader(decode(body)))) {
            JsonText text = new JsonText(parser);
            if (parser.next() != Event.START_OBJECT) {
                throw malformed();
            }
            Node.Members members = text.members("", 1);
            if (parser.hasNext()) {
                throw malformed();
            }
            return members;
        } catch (JsonException | NoSuchElementException | IllegalStateException notJson) {
            throw malformed();
        }
    }

    private static String decode(byte[] body) {
        try {
            return UTF_8.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw malformed();
        }
    }

    private Node.Members members(String path, int depth) {
        Map<String, Node> values = new LinkedHashMap<>();
        while (parser.next() != Event.END_OBJECT) {
            String name = wellFormed(parser.getString());
            if (values.put(name, value(path + FieldName.shown(name) + ".", depth)) != null) {
                // The last one would win here and the first one elsewhere: two readers, two meanings.
                throw new Refusal(
                        EscrowRefusal.VALIDATION_FAILED,
                        EscrowRefusal.VALIDATION_FAILED.meaning(),
                        List.of(new FieldError(
                                path + FieldName.shown(name), "DUPLICATE_FIELD", "A field may be given once.")));
            }
        }
        return new Node.Members(values);
    }

    private Node.Items items(String path, int depth) {
        List<Node> values = new ArrayList<>();
        for (Event event = parser.next(); event != Event.END_ARRAY; event = parser.next()) {
            values.add(value(event, path, depth));
        }
        return new Node.Items(values);
    }

    private Node value(String path, int depth) {
        return value(parser.next(), path, depth);
    }

    private Node value(Event event, String path, int depth) {
        values++;
        if (values > MOST_VALUES || (depth == DEEPEST && (event == Event.START_OBJECT || event == Event.START_ARRAY))) {
            throw malformed();
        }
        return switch (event) {
            case START_OBJECT -> members(path, depth + 1);
            case START_ARRAY -> items(path, depth + 1);
            case VALUE_STRING -> new Node.Text(wellFormed(parser.getString()));
            case VALUE_NUMBER -> new Node.Numeral(parser.getString());
            case VALUE_TRUE -> new Node.Flag(true);
            case VALUE_FALSE -> new Node.Flag(false);
            case VALUE_NULL -> new Node.Nothing();
            case KEY_NAME, END_OBJECT, END_ARRAY -> throw malformed();
        };
    }

    /** Half a surrogate pair can be written as an escape; no database would take it. */
    private static String wellFormed(String text) {
        if (!UTF_8.newEncoder().canEncode(text)) {
            throw malformed();
        }
        return text;
    }

    private static Refusal malformed() {
        return new Refusal(WebRefusal.MALFORMED_JSON);
    }
}
