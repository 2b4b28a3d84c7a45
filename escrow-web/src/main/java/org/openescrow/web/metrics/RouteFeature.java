package org.openescrow.web.metrics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import org.jspecify.annotations.Nullable;

/** Writes down with each request which route it takes, before anybody can refuse it. */
@Provider
@ApplicationScoped
public class RouteFeature implements DynamicFeature {
    private static final int FIRST = 1;

    @Inject
    Routes routes;

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        String path = path(resource.getResourceClass()) + path(resource.getResourceMethod());
        context.register(new Marker(routes, path), FIRST);
    }

    private static String path(AnnotatedElement element) {
        Path path = element.getAnnotation(Path.class);
        if (path == null || path.value().isEmpty()) {
            return "";
        }
        return path.value().startsWith("/") ? path.value() : "/" + path.value();
    }

    /** Of one resource method. */
    private static final class Marker implements ContainerRequestFilter {
        private final Routes routes;
        private final String path;
        private volatile @Nullable Route route;

        Marker(Routes routes, String path) {
            this.routes = routes;
            this.path = path;
        }

        @Override
        public void filter(ContainerRequestContext request) {
            Route known = route;
            if (known == null) {
                String base = request.getUriInfo().getBaseUri().getPath();
                // What two threads make at once counts in the same place.
                known = routes.route(request.getMethod(), base.replaceAll("/$", "") + path);
                route = known;
            }
            request.setProperty(Routes.ATTRIBUTE, known);
        }
    }
}
