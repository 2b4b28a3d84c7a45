package org.openescrow.web.api.idempotency;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Instant;
import java.util.Optional;
import org.openescrow.escrow.idempotency.CallProgress;
import org.openescrow.escrow.idempotency.CallView;
import org.openescrow.escrow.idempotency.StoredAnswer;

/** A request under an idempotency key as JSON; status and body are those of its answer, once there is one. */
record CallAnswer(
        String idempotencyKey,
        CallProgress state,
        Instant beganAt,
        Optional<Instant> finishedAt,
        Optional<Integer> status,
        Optional<JsonObject> body) {

    static CallAnswer of(CallView view) {
        return new CallAnswer(
                view.key().key(),
                view.progress(),
                view.beganAt(),
                view.finishedAt(),
                view.answer().map(StoredAnswer::status),
                view.answer().map(answer -> object(answer.body())));
    }

    private static JsonObject object(String body) {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            return reader.readObject();
        }
    }
}
