package org.openescrow.escrow.platform;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * An application, as shown.
 *
 * @param platformNo the registration number, once approved
 * @param reason why it was rejected, or the comment of the approval
 */
public record ApplicationView(
        ApplicationId id,
        ApplicationStatus status,
        String name,
        String creditCode,
        String contactName,
        String maskedContactMobile,
        Set<Service> services,
        KeyId keyId,
        Optional<PlatformNo> platformNo,
        Optional<String> reason,
        Instant appliedAt,
        Optional<Instant> decidedAt) {}
