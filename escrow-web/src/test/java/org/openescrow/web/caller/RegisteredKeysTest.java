package org.openescrow.web.caller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openescrow.client.signature.PlatformKey;
import org.openescrow.client.signature.SignatureAlgorithm;
import org.openescrow.escrow.platform.ApplicationId;
import org.openescrow.escrow.platform.KeyId;
import org.openescrow.escrow.platform.KeyStatus;
import org.openescrow.escrow.platform.KeyView;
import org.openescrow.escrow.platform.PlatformNo;
import org.openescrow.escrow.platform.Platforms;
import org.openescrow.escrow.platform.Revocation;
import org.openescrow.escrow.platform.SigningKey;
import org.openescrow.escrow.platform.Validity;

/** A key is known for a second: long enough to spare the database, short enough for a key that was stolen. */
class RegisteredKeysTest {
    private static final KeyId ID = KeyId.next();
    private static final String PEM =
            PlatformKey.generate(SignatureAlgorithm.ED25519).publicKeyPem();
    private static final Instant START = Instant.parse("2026-03-01T08:00:00Z");

    private final RegisteredKeys keys = new RegisteredKeys();
    private Instant now = START;
    private Optional<KeyView> stored = Optional.of(key(Optional.empty()));
    private int reads;

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // There is no container here to inject.
    void withOneKey() {
        keys.clock = () -> now;
        keys.platforms = new Platforms() {
            @Override
            public Optional<KeyView> key(String keyId) {
                reads++;
                return stored.filter(key -> key.id().value().equals(keyId));
            }
        };
    }

    @Test
    void aRevokedKeyServesForASecondAtTheMost() {
        assertEquals(KeyStatus.ACTIVE, status());
        stored = Optional.of(key(Optional.of(new Revocation(START, Optional.empty()))));
        now = START.plusMillis(999);
        assertEquals(KeyStatus.ACTIVE, status());
        assertEquals(1, reads);
        now = START.plusSeconds(1);
        assertEquals(KeyStatus.REVOKED, status());
        assertEquals(2, reads);
    }

    @Test
    void whatAKeyMeansIsWorkedOutOnce() {
        var first = keys.key(ID.value()).orElseThrow().key();
        stored = Optional.of(key(Optional.of(new Revocation(START, Optional.empty()))));
        now = START.plusSeconds(5);
        assertSame(first, keys.key(ID.value()).orElseThrow().key());
    }

    @Test
    void whatIsNotThereIsNotRemembered() {
        stored = Optional.empty();
        assertEquals(Optional.empty(), keys.key(ID.value()));
        stored = Optional.of(key(Optional.empty()));
        assertEquals(KeyStatus.ACTIVE, status());
    }

    @Test
    void aClockThatWentBackTrustsNothing() {
        assertEquals(KeyStatus.ACTIVE, status());
        now = START.minusMillis(1);
        keys.key(ID.value());
        assertEquals(2, reads);
    }

    private KeyStatus status() {
        return keys.key(ID.value()).orElseThrow().view().status(now);
    }

    private static KeyView key(Optional<Revocation> revocation) {
        return new KeyView(
                ID,
                new SigningKey("ed25519", PEM, "0".repeat(64)),
                ApplicationId.next(),
                Optional.of(new PlatformNo("P000000000001")),
                new Validity(START.minusSeconds(9), Optional.empty()),
                revocation);
    }
}
