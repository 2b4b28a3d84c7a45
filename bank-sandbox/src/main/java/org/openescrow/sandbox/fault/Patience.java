package org.openescrow.sandbox.fault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.concurrent.TimeUnit;
import org.openescrow.sandbox.schedule.Workers;
import org.openescrow.sandbox.wire.ErrorAnswer;

/** Sends answers, or keeps silent and ends a lost one with 504. No thread waits meanwhile. */
@ApplicationScoped
public class Patience {

    @Inject
    Workers workers;

    public void answer(AsyncResponse response, Answer<?> answer) {
        Object body = answer.body();
        if (body != null) {
            answer(response, Response.ok(body).build(), answer);
        } else {
            answer(response, Response.noContent().build(), answer);
        }
    }

    /** With a response of the caller's own, used when the answer is not lost. */
    public void answer(AsyncResponse response, Response prompt, Answer<?> answer) {
        if (answer.body() != null) {
            response.resume(prompt);
            return;
        }
        Response timeout = Response.status(Status.GATEWAY_TIMEOUT)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(new ErrorAnswer("TIMEOUT", "no answer arrived in time"))
                .build();
        var unused = workers.pool()
                .schedule(() -> response.resume(timeout), answer.silence().toMillis(), TimeUnit.MILLISECONDS);
    }
}
