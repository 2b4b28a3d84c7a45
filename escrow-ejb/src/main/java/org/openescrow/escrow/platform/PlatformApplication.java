package org.openescrow.escrow.platform;

import java.util.Set;
import org.openescrow.escrow.person.MobileNo;
import org.openescrow.escrow.person.PersonName;

/**
 * What a platform says when it applies.
 *
 * @param name the company's name, 1 to 128 characters
 * @param services at least one
 * @param key what the platform signs with
 */
public record PlatformApplication(
        String name,
        CreditCode creditCode,
        PersonName contactName,
        MobileNo contactMobile,
        Set<Service> services,
        SigningKey key) {
    public PlatformApplication {
        services = Set.copyOf(services);
    }
}
