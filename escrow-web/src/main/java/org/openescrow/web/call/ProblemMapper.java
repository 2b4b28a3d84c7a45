package org.openescrow.web.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import org.openescrow.payment.refusal.Refusal;
import org.openescrow.payment.refusal.RefusalCode.Kind;
import org.openescrow.web.error.Problem;
import org.openescrow.web.error.StatusTable;
import org.openescrow.web.metrics.RefusalMeter;

/**
 * The one mapper: a refusal becomes its problem, anything else is a bug, told to the log in full and to nobody else.
 */
@Provider
@ApplicationScoped
public class ProblemMapper implements ExceptionMapper<Throwable> {
    private static final System.Logger LOG = System.getLogger(ProblemMapper.class.getName());

    @Inject
    Call call;

    @Inject
    RefusalMeter meter;

    @Override
    public Response toResponse(Throwable thrown) {
        Optional<Refusal> refusal = Refusals.find(thrown);
        if (refusal.isPresent()) {
            return refused(refusal.get(), thrown);
        }
        if (call.isFirstReport()) {
            meter.failed();
            LOG.log(System.Logger.Level.ERROR, "request " + call.requestId() + " ended in a fault of ours", thrown);
        }
        return Answer.of(Problem.internal(call.rawPath(), call.requestId())).toResponse();
    }

    private Response refused(Refusal refusal, Throwable thrown) {
        meter.refused(refusal.code());
        Problem problem = Problem.of(refusal, call.rawPath(), call.requestId());
        Response.ResponseBuilder answer = Answer.of(problem).builder();
        if (problem.retryable()) {
            answer.header(HttpHeaders.RETRY_AFTER, StatusTable.retryAfterSeconds(refusal.code()));
        }
        if (refusal.code().kind() == Kind.UNAUTHENTICATED) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, call.challenge());
        }
        if (thrown instanceof WebApplicationException refused) {
            String allowed = refused.getResponse().getHeaderString(HttpHeaders.ALLOW);
            answer.header(HttpHeaders.ALLOW, allowed);
        }
        return answer.build();
    }
}
