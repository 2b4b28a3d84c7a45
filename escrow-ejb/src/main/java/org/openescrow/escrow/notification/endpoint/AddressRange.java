package org.openescrow.escrow.notification.endpoint;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** A block of addresses, such as {@code 10.0.0.0/8}. */
final class AddressRange {
    private final byte[] start;
    private final int bits;

    private AddressRange(byte[] start, int bits) {
        this.start = start;
        this.bits = bits;
    }

    static AddressRange of(String cidr) {
        String[] parts = cidr.split("/", -1);
        try {
            return new AddressRange(InetAddress.getByName(parts[0]).getAddress(), Integer.parseInt(parts[1]));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(cidr, e);
        }
    }

    boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length != start.length) {
            return false;
        }
        int whole = bits / Byte.SIZE;
        int rest = Byte.SIZE - bits % Byte.SIZE;
        return Arrays.equals(bytes, 0, whole, start, 0, whole)
                && (rest == Byte.SIZE || (bytes[whole] & 0xff) >> rest == (start[whole] & 0xff) >> rest);
    }
}
