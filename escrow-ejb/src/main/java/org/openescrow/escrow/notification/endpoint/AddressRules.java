package org.openescrow.escrow.notification.endpoint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where events may be sent: by https to public addresses, so that nobody can make us knock at doors inside the house.
 * {@code escrow.webhooks.allow-http} and {@code escrow.webhooks.allow-private-addresses} loosen that for tests and for
 * platforms in the same network; both are false unless set.
 */
@ApplicationScoped
public class AddressRules {
    /**
     * Private, shared by providers (CGNAT), loopback, link-local (where clouds keep metadata), or for documentation.
     */
    private static final List<AddressRange> PRIVATE = List.of(
            AddressRange.of("10.0.0.0/8"),
            AddressRange.of("100.64.0.0/10"),
            AddressRange.of("127.0.0.0/8"),
            AddressRange.of("169.254.0.0/16"),
            AddressRange.of("172.16.0.0/12"),
            AddressRange.of("192.0.0.0/24"),
            AddressRange.of("192.0.2.0/24"),
            AddressRange.of("192.88.99.0/24"),
            AddressRange.of("192.168.0.0/16"),
            AddressRange.of("198.18.0.0/15"),
            AddressRange.of("198.51.100.0/24"),
            AddressRange.of("203.0.113.0/24"));

    /**
     * Of IPv6 only this is given to the public; what is taken out carries other protocols' addresses, or is for
     * books.
     */
    private static final AddressRange PUBLIC_6 = AddressRange.of("2000::/3");

    private static final List<AddressRange> NOT_PUBLIC_6 = List.of(
            AddressRange.of("2001::/23"),
            AddressRange.of("2001:db8::/32"),
            AddressRange.of("2002::/16"),
            AddressRange.of("3fff::/20"));

    /** No single host: this network, multicast, reserved, broadcast. */
    private static final List<AddressRange> NO_HOST =
            List.of(AddressRange.of("0.0.0.0/8"), AddressRange.of("224.0.0.0/4"), AddressRange.of("240.0.0.0/4"));

    @Inject
    @ConfigProperty(name = "escrow.webhooks.allow-http", defaultValue = "false")
    boolean httpAllowed;

    @Inject
    @ConfigProperty(name = "escrow.webhooks.allow-private-addresses", defaultValue = "false")
    boolean privateAllowed;

    public boolean allowsScheme(EndpointUrl url) {
        return url.isSecure() || httpAllowed;
    }

    /** Whether a connection may be made to this address. */
    public boolean allows(InetAddress address) {
        if (address.isAnyLocalAddress() || address.isMulticastAddress()) {
            return false;
        }
        if (address instanceof Inet4Address) {
            return NO_HOST.stream().noneMatch(range -> range.contains(address))
                    && (privateAllowed || PRIVATE.stream().noneMatch(range -> range.contains(address)));
        }
        return address instanceof Inet6Address && (privateAllowed || isPublic(address));
    }

    private static boolean isPublic(InetAddress address) {
        return PUBLIC_6.contains(address) && NOT_PUBLIC_6.stream().noneMatch(range -> range.contains(address));
    }
}
