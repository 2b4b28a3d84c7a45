package org.openescrow.web.callback;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.openescrow.web.call.ProblemMapper;

/** What banks call. */
@ApplicationPath("/callbacks")
public class CallbackApi extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(ProblemMapper.class, CallbackResource.class);
    }
}
