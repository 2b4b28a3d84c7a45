package org.openescrow.escrow.platform;

/**
 * A public key as a platform hands it over; that it is fit for use has been checked.
 *
 * @param algorithm name of the one signature algorithm that it serves for, such as {@code rsa-v1_5-sha256}
 * @param pem the key, PEM, at most 4096 characters
 * @param thumbprint SHA-256 of the key itself, 64 hexadecimal digits: the same however its text is written
 */
public record SigningKey(String algorithm, String pem, String thumbprint) {
    private static final int LONGEST_PEM = 4096;

    public SigningKey {
        if (pem.length() > LONGEST_PEM || !thumbprint.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a key that was checked");
        }
    }
}
