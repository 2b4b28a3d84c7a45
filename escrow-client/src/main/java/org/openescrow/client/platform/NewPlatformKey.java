package org.openescrow.client.platform;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.openescrow.client.json.JsonBody;
import org.openescrow.client.signature.PlatformKey;

/**
 * A further key of a platform.
 *
 * @param key only the public half is sent; the private one signs for itself
 * @param validFrom from when on it signs; null for at once
 * @param validUntil from when on it signs no more; null for no end
 */
public record NewPlatformKey(PlatformKey key, @Nullable Instant validFrom, @Nullable Instant validUntil) {
    public NewPlatformKey(PlatformKey key) {
        this(key, null, null);
    }

    public JsonBody toJson() {
        return new JsonBody()
                .with("publicKey", NewPlatformApplication.publicKey(key))
                .with("validFrom", validFrom == null ? null : validFrom.toString())
                .with("validUntil", validUntil == null ? null : validUntil.toString());
    }
}
