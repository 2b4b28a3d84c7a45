package org.openescrow.payment.channel.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * The bank's numbers of movements as we keep them: visible ASCII. Whatever else the bank writes is percent-encoded, the
 * percent sign with it, so that two numbers do not become one; of a longer one the first 64 characters are kept.
 */
final class SandboxSerial {
    private static final int LONGEST = 64;
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private SandboxSerial() {}

    static String kept(String said) {
        StringBuilder kept = new StringBuilder();
        for (byte octet : said.getBytes(StandardCharsets.UTF_8)) {
            if (octet > ' ' && octet <= '~' && octet != '%') {
                kept.append((char) octet);
            } else {
                kept.append('%').append(HEX.toHexDigits(octet));
            }
        }
        return kept.substring(0, Math.min(kept.length(), LONGEST));
    }
}
