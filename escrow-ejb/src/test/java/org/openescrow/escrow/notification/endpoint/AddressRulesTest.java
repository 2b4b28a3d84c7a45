package org.openescrow.escrow.notification.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("UnnecessaryAssignment") // There is no container here to inject anything.
class AddressRulesTest {
    private final AddressRules rules = new AddressRules();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "192.169.0.0",
                "223.255.255.255",
                "2606:4700::1111",
                "2400:cb00::1"
            })
    void allowsPublicAddresses(String address) throws Exception {
        assertTrue(rules.allows(InetAddress.getByName(address)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.0",
                "100.100.100.200",
                "100.127.255.255",
                "127.0.0.1",
                "127.1.2.3",
                "169.254.169.254",
                "172.16.0.0",
                "172.31.255.255",
                "192.0.0.192",
                "192.168.1.1",
                "198.18.0.1",
                "203.0.113.7",
                "::1",
                "::ffff:127.0.0.1",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1"
            })
    void allowsPrivateOnesOnlyWhereConfigured(String address) throws Exception {
        assertFalse(rules.allows(InetAddress.getByName(address)));
        rules.privateAllowed = true;
        assertTrue(rules.allows(InetAddress.getByName(address)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "ff02::1"
            })
    void neverAllowsWhatIsNoHost(String address) throws Exception {
        rules.privateAllowed = true;
        assertFalse(rules.allows(InetAddress.getByName(address)));
    }

    @Test
    void allowsHttpOnlyWhereConfigured() {
        var plain = new EndpointUrl("http://hooks.example/");
        assertFalse(rules.allowsScheme(plain));
        assertTrue(rules.allowsScheme(new EndpointUrl("https://hooks.example/")));
        rules.httpAllowed = true;
        assertTrue(rules.allowsScheme(plain));
    }

    @Test
    void refusesANameOfWhichOneAddressIsInside() throws Exception {
        var addresses = new NamesOf("1.1.1.1", "10.0.0.1");
        addresses.rules = rules;
        assertThrows(AddressRefusedException.class, () -> addresses.resolve(new EndpointUrl("https://hooks.example/")));
        var outside = new NamesOf("1.1.1.1", "1.0.0.1");
        outside.rules = rules;
        assertEquals(InetAddress.getByName("1.1.1.1"), outside.resolve(new EndpointUrl("https://hooks.example/")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/",
                "https://127.1/",
                "https://2130706433/",
                "https://[::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[::ffff:1.1.1.1]/",
                "https://[::ffff:7f00:1]/",
                "https://localhost/"
            })
    void refusesEveryWayToWriteAnAddressInside(String url) {
        var addresses = new Addresses();
        addresses.rules = rules;
        try {
            var parsed = new EndpointUrl(url);
            assertThrows(AddressRefusedException.class, () -> addresses.resolve(parsed));
        } catch (IllegalArgumentException notEvenAUrl) {
            assertTrue(url.matches("https://[0-9.]+/"), url);
        }
    }

    /** Answers every name with these. */
    private static final class NamesOf extends Addresses {
        private final String[] found;

        NamesOf(String... found) {
            this.found = found;
        }

        @Override
        InetAddress[] lookUp(String host) throws UnknownHostException {
            InetAddress[] addresses = new InetAddress[found.length];
            for (int i = 0; i < found.length; i++) {
                addresses[i] = InetAddress.getByName(found[i]);
            }
            return addresses;
        }
    }
}
