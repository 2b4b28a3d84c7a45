package org.openescrow.web.reference;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import org.openescrow.web.call.ProblemMapper;
import org.openescrow.web.call.RuntimeProperties;
import org.openescrow.web.metrics.RouteFeature;

/** Where the types of problems lead, openly. */
@ApplicationPath("/problems")
public class ProblemTypeApi extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(ProblemMapper.class, RouteFeature.class, ProblemTypeResource.class);
    }

    @Override
    public Map<String, Object> getProperties() {
        return RuntimeProperties.ALL;
    }
}
