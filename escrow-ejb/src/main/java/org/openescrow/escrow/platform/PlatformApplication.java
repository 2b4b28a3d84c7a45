package org.openescrow.escrow.platform;

import java.util.Set;
import org.openescrow.escrow.person.MobileNo;
import org.openescrow.escrow.person.PersonName;

/**
 * What a platform says when it applies.
 *
 * @param name the company's name, 1 to 128 characters
 * @param services at least one
 * @param keyAlgorithm name of the signature algorithm, such as {@code rsa-v1_5-sha256}; checked by the caller with
 *     the key
 * @param keyPem the platform's public key, PEM
 */
public record PlatformApplication(
        String name,
        CreditCode creditCode,
        PersonName contactName,
        MobileNo contactMobile,
        Set<Service> services,
        String keyAlgorithm,
        String keyPem) {
    public PlatformApplication {
        services = Set.copyOf(services);
    }
}
