package org.openescrow.escrow.platform;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openescrow.escrow.person.MobileNo;
import org.openescrow.escrow.person.PersonName;
import org.openescrow.escrow.privacy.Cell;
import org.openescrow.escrow.privacy.PersonalData;

/** A platform's application and what became of it. Who decided stands with the operators' actions. */
@Entity
@Table(name = "platform_application")
class Application {
    @Id
    private String id;

    @Enumerated(EnumType.STRING)
    private ApplicationStatus status;

    @Column(updatable = false)
    private String name;

    @Column(name = "credit_code", updatable = false)
    private String creditCode;

    @Column(name = "contact_name", updatable = false)
    private byte[] contactName;

    @Column(name = "contact_mobile", updatable = false)
    private byte[] contactMobile;

    @Column(updatable = false)
    private String services;

    @Column(name = "key_id", updatable = false)
    private String keyId;

    @Column(name = "platform_no")
    private @Nullable String platformNo;

    private @Nullable String reason;

    @Column(name = "applied_at", updatable = false)
    private Instant appliedAt;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    protected Application() {}

    Application(PlatformApplication said, KeyId keyId, PersonalData privacy, Instant now) {
        ApplicationId newId = ApplicationId.next();
        this.id = newId.value();
        this.status = ApplicationStatus.PENDING_REVIEW;
        this.name = said.name();
        this.creditCode = said.creditCode().value();
        this.contactName = privacy.encrypt(said.contactName().value(), cell("contact_name"));
        this.contactMobile = privacy.encrypt(said.contactMobile().value(), cell("contact_mobile"));
        this.services = Services.write(said.services());
        this.keyId = keyId.value();
        this.appliedAt = now;
    }

    ApplicationId id() {
        return new ApplicationId(id);
    }

    ApplicationStatus status() {
        return status;
    }

    String name() {
        return name;
    }

    KeyId keyId() {
        return new KeyId(keyId);
    }

    Set<Service> services() {
        return Services.read(services);
    }

    boolean says(PlatformApplication said, PersonalData privacy) {
        return name.equals(said.name())
                && creditCode.equals(said.creditCode().value())
                && services().equals(said.services())
                && contactName(privacy).equals(said.contactName())
                && contactMobile(privacy).equals(said.contactMobile());
    }

    void approve(PlatformNo platform, Instant now) {
        decide(ApplicationStatus.APPROVED, now);
        platformNo = platform.value();
    }

    void reject(String why, Instant now) {
        decide(ApplicationStatus.REJECTED, now);
        reason = why;
    }

    private void decide(ApplicationStatus decision, Instant now) {
        if (!status.next().contains(decision)) {
            throw new IllegalStateException(id + " cannot become " + decision + ", it is " + status);
        }
        status = decision;
        decidedAt = now;
    }

    ApplicationView view(PersonalData privacy) {
        return new ApplicationView(
                id(),
                status,
                name,
                creditCode,
                contactName(privacy).value(),
                contactMobile(privacy).masked(),
                services(),
                keyId(),
                Optional.ofNullable(platformNo).map(PlatformNo::new),
                Optional.ofNullable(reason),
                appliedAt,
                Optional.ofNullable(decidedAt));
    }

    private PersonName contactName(PersonalData privacy) {
        return new PersonName(privacy.decrypt(contactName, cell("contact_name")));
    }

    private MobileNo contactMobile(PersonalData privacy) {
        return new MobileNo(privacy.decrypt(contactMobile, cell("contact_mobile")));
    }

    private Cell cell(String column) {
        return new Cell("platform_application." + column, id);
    }
}
