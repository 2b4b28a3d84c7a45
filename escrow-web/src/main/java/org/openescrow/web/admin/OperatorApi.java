package org.openescrow.web.admin;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.openescrow.web.call.ProblemMapper;

/** What operators call; every request but the log-in carries a token. */
@ApplicationPath("/admin/v1")
public class OperatorApi extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                OperatorFilter.class,
                ProblemMapper.class,
                TokenResource.class,
                ApplicationReviewResource.class,
                LedgerResource.class);
    }
}
