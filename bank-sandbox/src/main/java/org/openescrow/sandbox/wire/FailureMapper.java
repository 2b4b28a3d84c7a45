package org.openescrow.sandbox.wire;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Locale;

/** Turns a refusal into its status, and anything unforeseen into a 500 that tells the caller nothing. */
@Provider
@ApplicationScoped
public class FailureMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = System.getLogger(FailureMapper.class.getName());

    @Override
    public Response toResponse(Throwable failure) {
        if (failure instanceof Refusal refusal) {
            return answer(refusal.code().status(), refusal.code().name(), refusal.detail());
        }
        if (failure instanceof WebApplicationException http) {
            Response response = http.getResponse();
            String code = response.getStatusInfo().getReasonPhrase().toUpperCase(Locale.ROOT);
            return answer(response.getStatus(), code.replace(' ', '_'), "see GET /sandbox for the calls");
        }
        LOG.log(Level.ERROR, "a call failed", failure);
        return answer(500, "INTERNAL", "the sandbox failed; its log says why");
    }

    private static Response answer(int status, String code, String detail) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(new ErrorAnswer(code, detail))
                .build();
    }
}
