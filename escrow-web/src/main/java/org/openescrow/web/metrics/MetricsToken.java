package org.openescrow.web.metrics;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Who may read the metrics: everybody, or whoever has the token, if {@code escrow.metrics.token} is set. */
@ApplicationScoped
class MetricsToken {
    private static final String SCHEME = "Bearer ";

    private final Optional<String> token;

    /** For the container's proxy. */
    MetricsToken() {
        this(Optional.empty());
    }

    @Inject
    MetricsToken(@ConfigProperty(name = "escrow.metrics.token") Optional<String> token) {
        this.token = token;
    }

    /**
     * Whether the request may pass.
     *
     * @param authorization the header, or null
     */
    boolean admits(@Nullable String authorization) {
        return token.map(wanted -> authorization != null
                        && authorization.startsWith(SCHEME)
                        && MessageDigest.isEqual(
                                wanted.getBytes(UTF_8),
                                authorization.substring(SCHEME.length()).getBytes(UTF_8)))
                .orElse(true);
    }
}
