package org.openescrow.web.api.idempotency;

import jakarta.json.Json;
import java.util.Map;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.web.description.Answers;
import org.openescrow.web.description.Description;
import org.openescrow.web.description.Leaf;
import org.openescrow.web.description.Operations;
import org.openescrow.web.description.Structure;

/** What the reference says about idempotency keys. */
public final class IdempotencyKeyDescription implements Description {
    private static final Leaf KEY = Leaf.text("The Idempotency-Key of the request.", "5b0f1f0e-3c52-4c55-9f0e")
            .pattern("[!-~]{1,255}");
    private static final Structure CALL = Answers.of(
            "IdempotencyKey",
            CallAnswer.class,
            Map.of(
                    "idempotencyKey",
                    KEY,
                    "state",
                    Answers.words("FINISHED: it has its answer. UNFINISHED: whoever sends it again has it done."),
                    "beganAt",
                    Answers.words("When it came."),
                    "finishedAt",
                    Answers.words("When it had its answer."),
                    "status",
                    Leaf.number("The HTTP status of the answer.", 200, 201).most(599),
                    "body",
                    Leaf.object(
                            "The answer itself, as the operation that was called describes it.",
                            Json.createObjectBuilder().build())));

    @Override
    public void describe(Class<?> resource, Operations keys) {
        keys.group("Once only");
        keys.path("key", KEY);
        keys.get("", "readIdempotencyKey", "What became of a request whose answer was lost")
                .answers(
                        200, CALL.showing("state", "FINISHED").showing("status").showing("body"))
                .refuses(EscrowRefusal.IDEMPOTENCY_KEY_UNKNOWN);
    }
}
