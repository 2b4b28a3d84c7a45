package org.openescrow.web.reference;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.openescrow.web.call.ProblemMapper;

/** Where the types of problems lead, openly. */
@ApplicationPath("/problems")
public class ProblemTypeApi extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(ProblemMapper.class, ProblemTypeResource.class);
    }
}
