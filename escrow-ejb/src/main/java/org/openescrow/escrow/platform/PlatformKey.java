package org.openescrow.escrow.platform;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A public key that a platform signs with. The first one comes with its application and belongs to the platform once
 * that is approved; the others are added by the platform, or by two operators for one that has lost its own.
 */
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

    /** The key that signed for this one, or the approval by two operators; none where it came with the application. */
    @Column(name = "added_by", updatable = false)
    private @Nullable String addedBy;

    @Column(name = "valid_from", updatable = false)
    private Instant validFrom;

    @Column(name = "valid_until", updatable = false)
    private @Nullable Instant validUntil;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    @Column(name = "revoked_by")
    private @Nullable String revokedBy;

    @Column(name = "revocation_reason")
    private @Nullable String revocationReason;

    protected PlatformKey() {}

    private PlatformKey(KeyId id, SigningKey key, ApplicationId application, Validity validity, Instant now) {
        this.id = id.value();
        this.thumbprint = key.thumbprint();
        this.algorithm = key.algorithm();
        this.pem = key.pem();
        this.applicationId = application.value();
        this.validFrom = validity.from();
        this.validUntil = validity.until().orElse(null);
        this.addedAt = now;
    }

    /** The key of an application, which serves from the start and without an end. */
    static PlatformKey first(KeyId id, SigningKey key, ApplicationId application, Instant now) {
        return new PlatformKey(id, key, application, new Validity(now, Optional.empty()), now);
    }

    /** A key that the holder of another one adds. */
    static PlatformKey further(KeyView signer, SigningKey key, Validity validity, Instant now) {
        var added = new PlatformKey(KeyId.next(), key, signer.application(), validity, now);
        added.platformNo = signer.platformNo().map(PlatformNo::value).orElse(null);
        added.addedBy = signer.id().value();
        return added;
    }

    /** A key for a platform without one, by an approval. */
    static PlatformKey restored(PlatformRef platform, SigningKey key, String approval, Instant now) {
        var added =
                new PlatformKey(KeyId.next(), key, platform.application(), new Validity(now, Optional.empty()), now);
        added.platformNo = platform.platformNo().value();
        added.addedBy = approval;
        return added;
    }

    ApplicationId application() {
        return new ApplicationId(applicationId);
    }

    String algorithm() {
        return algorithm;
    }

    String thumbprint() {
        return thumbprint;
    }

    void belongTo(PlatformNo platform) {
        platformNo = platform.value();
    }

    boolean belongsTo(PlatformNo platform) {
        return platform.value().equals(platformNo);
    }

    KeyStatus status(Instant now) {
        return view().status(now);
    }

    /** Whether it serves now, or will. */
    boolean isLive(Instant now) {
        return status(now) == KeyStatus.ACTIVE || status(now) == KeyStatus.NOT_YET_VALID;
    }

    /**
     * Ends the key for ever.
     *
     * @param by the key that signed for it, or the operator's name
     */
    void revoke(String by, Optional<String> reason, Instant now) {
        if (!status(now).next().contains(KeyStatus.REVOKED)) {
            throw new IllegalStateException(id + " has been revoked before");
        }
        revokedAt = now;
        revokedBy = by;
        revocationReason = reason.orElse(null);
    }

    KeyView view() {
        return new KeyView(
                new KeyId(id),
                new SigningKey(algorithm, pem, thumbprint),
                application(),
                Optional.ofNullable(platformNo).map(PlatformNo::new),
                new Validity(validFrom, Optional.ofNullable(validUntil)),
                Optional.ofNullable(revokedAt).map(at -> new Revocation(at, Optional.ofNullable(revocationReason))));
    }
}
