package org.openescrow.web.callback;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import org.openescrow.web.call.ProblemMapper;
import org.openescrow.web.call.RuntimeProperties;
import org.openescrow.web.metrics.RouteFeature;

/** What banks call. */
@ApplicationPath("/callbacks")
public class CallbackApi extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(ProblemMapper.class, RouteFeature.class, CallbackResource.class);
    }

    @Override
    public Map<String, Object> getProperties() {
        return RuntimeProperties.ALL;
    }
}
