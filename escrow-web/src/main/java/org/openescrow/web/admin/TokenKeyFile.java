package org.openescrow.web.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the key for operators' tokens lies; read once, when it is needed first. */
@ApplicationScoped
class TokenKeyFile {
    @Inject
    @ConfigProperty(name = "escrow.keys.dir")
    String folder;

    private TokenKey key;

    @PostConstruct
    void read() {
        key = TokenKey.read(Path.of(folder, "operator-token.pem"));
    }

    TokenKey key() {
        return key;
    }
}
