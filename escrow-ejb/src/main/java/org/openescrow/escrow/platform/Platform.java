package org.openescrow.escrow.platform;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An approved platform and the services that it was approved for. */
@Entity
@Table(name = "platform")
class Platform {
    @Id
    @Column(name = "platform_no")
    private String platformNo;

    @Column(name = "application_id", updatable = false)
    private String applicationId;

    @Column(updatable = false)
    private String name;

    @Column(updatable = false)
    private String services;

    @Column(name = "approved_at", updatable = false)
    private Instant approvedAt;

    @Column(name = "suspended_at")
    private @Nullable Instant suspendedAt;

    @Column(name = "suspended_because")
    private @Nullable String suspendedBecause;

    @Column(name = "own_limits")
    private String ownLimits;

    protected Platform() {}

    Platform(PlatformNo platformNo, Application application, Instant now) {
        this.platformNo = platformNo.value();
        this.applicationId = application.id().value();
        this.name = application.name();
        this.services = Services.write(application.services());
        this.approvedAt = now;
        this.ownLimits = OwnLimits.NONE.text();
    }

    void limit(OwnLimits limits) {
        ownLimits = limits.text();
    }

    PlatformStatus status() {
        return suspendedAt == null ? PlatformStatus.ACTIVE : PlatformStatus.SUSPENDED;
    }

    void suspend(String reason, Instant now) {
        require(PlatformStatus.SUSPENDED);
        suspendedAt = now;
        suspendedBecause = reason;
    }

    void reinstate() {
        require(PlatformStatus.ACTIVE);
        suspendedAt = null;
        suspendedBecause = null;
    }

    private void require(PlatformStatus next) {
        if (!status().next().contains(next)) {
            throw new IllegalStateException(platformNo + " is " + status());
        }
    }

    PlatformView view() {
        return new PlatformView(
                ref(),
                Services.read(services),
                approvedAt,
                status(),
                Optional.ofNullable(suspendedAt),
                Optional.ofNullable(suspendedBecause),
                new OwnLimits(ownLimits));
    }

    PlatformRef ref() {
        return new PlatformRef(new PlatformNo(platformNo), new ApplicationId(applicationId), name);
    }
}
