package org.openescrow.escrow.notification.endpoint;

/** What only this package makes. */
public final class RefusalsForTests {
    private RefusalsForTests() {}

    public static AddressRefusedException address() {
        return new AddressRefusedException();
    }
}
