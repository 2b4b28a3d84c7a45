package org.openescrow.escrow.platform;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A public key that a platform signs with; it comes with an application and belongs to the platform once approved. */
@Entity
@Table(name = "platform_key")
class PlatformKey {
    @Id
    private String id;

    @Column(updatable = false)
    private String thumbprint;

    @Column(updatable = false)
    private String algorithm;

    @Column(updatable = false)
    private String pem;

    @Column(name = "application_id", updatable = false)
    private String applicationId;

    @Column(name = "platform_no")
    private @Nullable String platformNo;

    @Column(name = "added_at", updatable = false)
    private Instant addedAt;

    protected PlatformKey() {}

    PlatformKey(KeyId id, PlatformApplication said, ApplicationId application, Instant now) {
        this.id = id.value();
        this.thumbprint = thumbprint(said.keyPem());
        this.algorithm = said.keyAlgorithm();
        this.pem = said.keyPem();
        this.applicationId = application.value();
        this.addedAt = now;
    }

    /** SHA-256 of the key itself in hexadecimal digits: the same however the PEM text is broken into lines. */
    static String thumbprint(String pem) {
        String key = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    ApplicationId application() {
        return new ApplicationId(applicationId);
    }

    String algorithm() {
        return algorithm;
    }

    void belongTo(PlatformNo platform) {
        platformNo = platform.value();
    }

    KeyView view() {
        return new KeyView(
                new KeyId(id),
                algorithm,
                pem,
                application(),
                Optional.ofNullable(platformNo).map(PlatformNo::new));
    }
}
