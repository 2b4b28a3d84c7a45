package org.openescrow.web.callback;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import org.openescrow.web.call.ProblemMapper;
import org.openescrow.web.call.RuntimeProperties;

/** What banks call. */
@ApplicationPath("/callbacks")
public class CallbackApi extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(ProblemMapper.class, CallbackResource.class);
    }

    @Override
    public Map<String, Object> getProperties() {
        return RuntimeProperties.ALL;
    }
}
