package org.openescrow.escrow.platform;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

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

    protected Platform() {}

    Platform(PlatformNo platformNo, Application application, Instant now) {
        this.platformNo = platformNo.value();
        this.applicationId = application.id().value();
        this.name = application.name();
        this.services = Services.write(application.services());
        this.approvedAt = now;
    }

    PlatformRef ref() {
        return new PlatformRef(new PlatformNo(platformNo), new ApplicationId(applicationId), name);
    }
}
