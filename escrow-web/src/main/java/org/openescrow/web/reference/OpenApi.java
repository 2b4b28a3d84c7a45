package org.openescrow.web.reference;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The document as this installation serves it, made when it is first asked for. */
@ApplicationScoped
class OpenApi {
    @Inject
    @ConfigProperty(name = "escrow.amount.most", defaultValue = "5000000")
    long mostFen;

    private byte[] document = {};

    @PostConstruct
    void make() {
        document = OpenApiDocument.of(mostFen).toString().getBytes(UTF_8);
    }

    /** Not to be changed. */
    byte[] document() {
        return document;
    }
}
