package org.openescrow.escrow.platform;

import java.util.Optional;

/**
 * A platform's public key.
 *
 * @param algorithm the one signature algorithm that it serves for
 * @param application the application that it came with
 * @param platformNo whose key it is, once the application is approved
 */
public record KeyView(
        KeyId id, String algorithm, String pem, ApplicationId application, Optional<PlatformNo> platformNo) {}
