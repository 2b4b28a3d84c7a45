package org.openescrow.escrow.notification.event;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import java.io.StringReader;
import java.time.Instant;
import java.util.Map;
import org.openescrow.escrow.json.JsonWriter;

/**
 * An event as JSON, the same in a webhook and in an answer.
 *
 * @param sequence its place among the events of its object, from 1
 * @param data the object as it was then
 */
public record EventBody(String id, String type, Instant createdAt, long sequence, JsonObject data) {
    // Looked up once: Json.createReader would search the class path for a provider at each event.
    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    static EventBody of(EventView event) {
        try (JsonReader data = READERS.createReader(new StringReader(event.data()))) {
            return new EventBody(
                    event.id().value(), event.type().value(), event.createdAt(), event.sequence(), data.readObject());
        }
    }

    /** The text that is signed and sent. */
    public String text() {
        return JsonWriter.write(this);
    }
}
