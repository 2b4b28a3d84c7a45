package org.openescrow.escrow.user.sandbox;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.util.Map;
import org.openescrow.escrow.person.Person;
import org.openescrow.escrow.user.RealNameAnswer;
import org.openescrow.escrow.user.RealNameAnswer.Outcome;

/** What is said to the authority and what it says. What we do not understand is no answer: we do not guess. */
final class RealNameMessages {
    /** Made once: {@code Json.createReader} looks through the class path for a provider at each call. */
    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    private RealNameMessages() {}

    static String question(Person person) {
        return Json.createObjectBuilder()
                .add("name", person.name().value())
                .add("idCardNo", person.idCardNo().value())
                .add("mobile", person.mobile().value())
                .build()
                .toString();
    }

    static RealNameAnswer answer(byte[] body) {
        try (JsonReader reader = READERS.createReader(new ByteArrayInputStream(body))) {
            JsonObject said = reader.readObject();
            JsonValue match = said.getOrDefault("match", JsonValue.NULL);
            String serial = said.get("serial") instanceof JsonString text ? text.getString() : "";
            boolean understood = serial.matches("[!-~]{1,64}");
            if (understood && match.equals(JsonValue.TRUE)) {
                return new RealNameAnswer(Outcome.MATCH, serial);
            }
            return understood && match.equals(JsonValue.FALSE)
                    ? new RealNameAnswer(Outcome.MISMATCH, serial)
                    : RealNameAnswer.noAnswer();
        } catch (JsonException notJson) {
            return RealNameAnswer.noAnswer();
        }
    }
}
