package org.openescrow.escrow.notification.endpoint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * From an endpoint's host to the address that is connected to. Whoever connects takes the address that was checked and
 * does not look the name up again: the second answer may be another.
 */
@ApplicationScoped
public class Addresses {
    @Inject
    AddressRules rules;

    /**
     * An address of the host. Where one of several is not allowed none is: a name that is half inside is no accident.
     *
     * @throws UnknownHostException where the name has no address
     */
    public InetAddress resolve(EndpointUrl url) throws UnknownHostException, AddressRefusedException {
        InetAddress[] found = lookUp(url.host());
        for (InetAddress address : found) {
            if (!rules.allows(address) || isMapped(url, address)) {
                throw new AddressRefusedException();
            }
        }
        return found[0];
    }

    /** An IPv4 address in the clothes of an IPv6 one ({@code ::ffff:10.0.0.1}), which the JDK takes off by itself. */
    private static boolean isMapped(EndpointUrl url, InetAddress address) {
        return url.host().contains(":") && address instanceof Inet4Address;
    }

    InetAddress[] lookUp(String host) throws UnknownHostException {
        return InetAddress.getAllByName(host);
    }
}
