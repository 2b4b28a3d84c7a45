package org.openescrow.sandbox.wire;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Objects;
import org.eclipse.microprofile.config.Config;

/** Lets only requests through that carry the caller's signature over exactly these bytes. */
@Provider
@SignedTraffic
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION)
public class RequestCheck implements ContainerRequestFilter {

    @Context
    ResourceInfo resource;

    @Inject
    Config config;

    @Inject
    InstantSource clock;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        byte[] body = Body.read(request.getEntityStream());
        request.setEntityStream(new ByteArrayInputStream(body));
        String timestamp = Objects.requireNonNullElse(request.getHeaderString("Institution-Timestamp"), "");
        String path = request.getUriInfo().getRequestUri().getRawPath();
        new RequestSignature(timestamp, request.getMethod(), path, body)
                .verify(secret(), request.getHeaderString("Institution-Signature"), clock.instant());
    }

    private String secret() {
        SignedTraffic traffic = resource.getResourceClass().getAnnotation(SignedTraffic.class);
        return config.getValue(
                Objects.requireNonNull(traffic, "a bound resource carries the binding")
                        .secret(),
                String.class);
    }
}
