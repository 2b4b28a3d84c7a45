package org.openescrow.client.platform;

import java.util.Set;
import org.openescrow.client.json.JsonBody;
import org.openescrow.client.signature.PlatformKey;

/**
 * A platform applies for the hosting service.
 *
 * @param company who applies
 * @param services what it wants to use
 * @param key the key that it will sign with; only the public half is sent
 */
public record NewPlatformApplication(Company company, Set<Service> services, PlatformKey key) {
    public NewPlatformApplication {
        services = Set.copyOf(services);
    }

    public JsonBody toJson() {
        return new JsonBody()
                .with("name", company.name())
                .with("unifiedSocialCreditCode", company.unifiedSocialCreditCode())
                .with("contactName", company.contactName())
                .with("contactMobile", company.contactMobile())
                .with("services", services.stream().sorted().map(Service::name).toList())
                .with("publicKey", publicKey(key));
    }

    static JsonBody publicKey(PlatformKey key) {
        return new JsonBody().with("alg", key.algorithm().registeredName()).with("pem", key.publicKeyPem());
    }
}
