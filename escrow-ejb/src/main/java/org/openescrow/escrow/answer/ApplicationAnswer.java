package org.openescrow.escrow.answer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openescrow.escrow.platform.ApplicationStatus;
import org.openescrow.escrow.platform.ApplicationView;
import org.openescrow.escrow.platform.PlatformNo;
import org.openescrow.escrow.platform.Service;

/** A platform's application as JSON, for the applicant and for those who review it. */
public record ApplicationAnswer(
        String id,
        ApplicationStatus status,
        Optional<String> platformNo,
        String keyId,
        Optional<String> reason,
        String name,
        String unifiedSocialCreditCode,
        String contactName,
        String contactMobile,
        List<Service> services,
        Instant appliedAt,
        Optional<Instant> decidedAt) {

    public static ApplicationAnswer of(ApplicationView view) {
        return new ApplicationAnswer(
                view.id().value(),
                view.status(),
                view.platformNo().map(PlatformNo::value),
                view.keyId().value(),
                view.reason(),
                view.name(),
                view.creditCode(),
                view.contactName(),
                view.maskedContactMobile(),
                view.services().stream().sorted().toList(),
                view.appliedAt(),
                view.decidedAt());
    }
}
