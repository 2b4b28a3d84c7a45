package org.openescrow.web.call;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.openescrow.escrow.json.JsonWriter;
import org.openescrow.web.error.Problem;

/**
 * An answer as it goes out, its text made once: the same text is stored for whoever asks again.
 *
 * @param status the HTTP status
 * @param body JSON
 * @param replayed whether it was given before and comes out of the store
 */
public record Answer(int status, String body, boolean replayed) {
    public Answer(int status, String body) {
        this(status, body, false);
    }

    public static Answer ok(Record body) {
        return new Answer(200, JsonWriter.write(body));
    }

    public static Answer created(Record body) {
        return new Answer(201, JsonWriter.write(body));
    }

    public static Answer of(Problem problem) {
        return new Answer(problem.status(), JsonWriter.write(problem));
    }

    public Response toResponse() {
        return builder().build();
    }

    /** For those who have headers to add. */
    Response.ResponseBuilder builder() {
        // Bytes, because servers differ in the charset that they give a text.
        Response.ResponseBuilder response = Response.status(status)
                .type(status < 400 ? MediaType.APPLICATION_JSON : Problem.MEDIA_TYPE)
                .entity(body.getBytes(UTF_8));
        return replayed ? response.header("Idempotency-Replayed", "true") : response;
    }
}
