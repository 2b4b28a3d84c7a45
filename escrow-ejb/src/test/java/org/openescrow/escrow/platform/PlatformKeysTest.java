package org.openescrow.escrow.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.openescrow.escrow.platform.KeyStatus.ACTIVE;
import static org.openescrow.escrow.platform.KeyStatus.EXPIRED;
import static org.openescrow.escrow.platform.KeyStatus.NOT_YET_VALID;
import static org.openescrow.escrow.platform.KeyStatus.REVOKED;
import static org.openescrow.escrow.story.Facts.MALL;
import static org.openescrow.escrow.story.Facts.NOW_IN_MILLIS;
import static org.openescrow.escrow.story.Facts.TAXI;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.list.Part;
import org.openescrow.escrow.operator.OperatorActions;
import org.openescrow.escrow.operator.OperatorName;
import org.openescrow.payment.refusal.Refusal;

class PlatformKeysTest {
    private static final Map<KeyStatus, Set<KeyStatus>> ALLOWED = Map.of(
            NOT_YET_VALID, Set.of(ACTIVE, REVOKED),
            ACTIVE, Set.of(EXPIRED, REVOKED),
            EXPIRED, Set.of(REVOKED),
            REVOKED, Set.of());
    private static final Optional<Instant> OPEN = Optional.empty();

    private final KeyRowsInMemory rows = new KeyRowsInMemory();
    private final List<String> recorded = new ArrayList<>();
    private final PlatformKeys keys = new PlatformKeys();
    private Instant now = NOW_IN_MILLIS;
    private KeyView first;

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // There is no container here to inject.
    void oneKey() {
        keys.rows = rows;
        keys.clock = () -> now;
        keys.actions = new OperatorActions() {
            @Override
            public void record(OperatorName operator, String action, String subject, String detail) {
                recorded.add(operator.value() + " " + action + " " + detail);
            }
        };
        first = firstOf(MALL, 1);
    }

    private KeyView firstOf(PlatformNo platform, int number) {
        PlatformKey key = PlatformKey.first(KeyId.next(), key(number), ApplicationId.next(), now);
        key.belongTo(platform);
        rows.add(key);
        return key.view();
    }

    private static SigningKey key(int number) {
        return new SigningKey("ed25519", "-----BEGIN PUBLIC KEY-----", String.format("%064x", number));
    }

    @ParameterizedTest
    @EnumSource
    void goesOnlyWhereItMay(KeyStatus from) {
        assertEquals(ALLOWED.get(from), from.next());
    }

    @Test
    void aNewKeyServesAtOnceAndBelongsToThePlatformOfItsSigner() {
        KeyView added = keys.register(first, key(2), OPEN, OPEN);

        assertEquals(ACTIVE, added.status(now));
        assertEquals(Optional.of(MALL), added.platformNo());
        assertEquals(first.application(), added.application());
        assertEquals(List.of(added, first), keys.keys(MALL, Part.newest()));
        assertEquals(List.of(), keys.keys(TAXI, Part.newest()));
    }

    @Test
    void aKeyServesInItsTimeOnly() {
        Optional<Instant> from = Optional.of(now.plusSeconds(60));
        Optional<Instant> until = Optional.of(now.plusSeconds(120));
        KeyView added = keys.register(first, key(2), from, until);

        assertRefused(EscrowRefusal.KEY_NOT_YET_VALID, () -> added.requireActive(now.plusMillis(59_999)));
        added.requireActive(now.plusSeconds(60));
        added.requireActive(now.plusMillis(119_999));
        assertRefused(EscrowRefusal.KEY_EXPIRED, () -> added.requireActive(now.plusSeconds(120)));
    }

    @Test
    void whatIsSaidToBeginInThePastBeginsNow() {
        assertEquals(
                now,
                keys.register(first, key(2), Optional.of(now.minusSeconds(5)), OPEN)
                        .validity()
                        .from());
    }

    @Test
    void refusesATimeThatEndsBeforeItBeginsOrIsTooFarAway() {
        Instant far = now.plus(Duration.ofDays(3_661));
        assertTimeRefused(OPEN, Optional.of(now));
        assertTimeRefused(Optional.of(now.plusSeconds(9)), Optional.of(now.plusSeconds(9)));
        assertTimeRefused(Optional.of(far), OPEN);
        assertTimeRefused(OPEN, Optional.of(far));
        assertEquals(1, rows.keys.size());
    }

    private void assertTimeRefused(Optional<Instant> from, Optional<Instant> until) {
        assertRefused(EscrowRefusal.KEY_VALIDITY_UNACCEPTABLE, () -> keys.register(first, key(2), from, until));
    }

    @Test
    void aKeyIsRegisteredOnceWhoeverAsksAndWhateverBecameOfIt() {
        KeyView taxi = firstOf(TAXI, 7);
        KeyView second = keys.register(first, key(2), OPEN, OPEN);
        keys.revoke(first, second.id(), Optional.empty());

        assertRefused(EscrowRefusal.PUBLIC_KEY_REUSED, () -> keys.register(first, key(1), OPEN, OPEN));
        assertRefused(EscrowRefusal.PUBLIC_KEY_REUSED, () -> keys.register(first, key(2), OPEN, OPEN));
        assertRefused(EscrowRefusal.PUBLIC_KEY_REUSED, () -> keys.register(taxi, key(1), OPEN, OPEN));
        assertRefused(EscrowRefusal.PUBLIC_KEY_REUSED, () -> keys.register(taxi, key(2), OPEN, OPEN));
    }

    @Test
    void livesWithTenKeysAtMostAndThoseThatEndedDoNotCount() {
        KeyView second = keys.register(first, key(2), OPEN, Optional.of(now.plusSeconds(60)));
        for (int number = 3; number <= 10; number++) {
            keys.register(first, key(number), Optional.of(now.plusSeconds(90)), OPEN);
        }
        assertRefused(EscrowRefusal.KEYS_EXHAUSTED, () -> keys.register(first, key(11), OPEN, OPEN));
        now = now.plusSeconds(60);
        assertEquals(EXPIRED, second.status(now));
        KeyView eleventh = keys.register(first, key(11), OPEN, OPEN);
        assertRefused(EscrowRefusal.KEYS_EXHAUSTED, () -> keys.register(first, key(12), OPEN, OPEN));
        keys.revoke(first, eleventh.id(), Optional.empty());
        keys.register(first, key(12), OPEN, OPEN);
    }

    @Test
    void revokesForEverAndTheFirstReasonStays() {
        KeyView second = keys.register(first, key(2), OPEN, OPEN);
        KeyView revoked = keys.revoke(first, second.id(), Optional.of("laptop lost"));

        assertEquals(Optional.of(new Revocation(now, Optional.of("laptop lost"))), revoked.revocation());
        assertRefused(EscrowRefusal.KEY_REVOKED, () -> revoked.requireActive(now));
        now = now.plusSeconds(5);
        assertEquals(revoked, keys.revoke(first, second.id(), Optional.of("another")));
    }

    @Test
    void aKeyMayRevokeItselfWhereAnotherCounts() {
        KeyView second = keys.register(first, key(2), OPEN, OPEN);
        keys.revoke(first, first.id(), Optional.empty());

        assertRefused(EscrowRefusal.KEY_LAST_USABLE, () -> keys.revoke(second, second.id(), Optional.empty()));
    }

    @Test
    void aSuccessorThatDoesNotCountYetIsNoSuccessor() {
        keys.register(first, key(2), Optional.of(now.plusSeconds(60)), OPEN);
        assertRefused(EscrowRefusal.KEY_LAST_USABLE, () -> keys.revoke(first, first.id(), Optional.empty()));
        now = now.plusSeconds(60);
        assertEquals(REVOKED, keys.revoke(first, first.id(), Optional.empty()).status(now));
    }

    /** Others may have it in memory for a second more; for keys that second is not given. */
    @Test
    void aRevokedKeySignsForNoOtherKey() {
        KeyView second = keys.register(first, key(2), OPEN, OPEN);
        keys.revoke(first, second.id(), Optional.empty());

        assertRefused(EscrowRefusal.KEY_REVOKED, () -> keys.register(second, key(3), OPEN, OPEN));
        assertRefused(EscrowRefusal.KEY_REVOKED, () -> keys.revoke(second, first.id(), Optional.empty()));
    }

    @Test
    void anotherPlatformsKeyIsUnknown() {
        KeyView taxi = firstOf(TAXI, 7);
        assertRefused(EscrowRefusal.PLATFORM_KEY_UNKNOWN, () -> keys.revoke(first, taxi.id(), Optional.empty()));
        assertRefused(EscrowRefusal.PLATFORM_KEY_UNKNOWN, () -> keys.revoke(first, KeyId.next(), Optional.empty()));
    }

    @Test
    void whoHasNoKeyThatCountsGetsOneByAnApproval() {
        OperatorName li = new OperatorName("li");
        PlatformRef mall = new PlatformRef(MALL, first.application(), "Mall");
        keys.register(first, key(2), Optional.of(now.plusSeconds(60)), OPEN);
        assertRefused(EscrowRefusal.KEY_STILL_USABLE, () -> keys.check(MALL, key(3)));
        assertRefused(EscrowRefusal.KEY_STILL_USABLE, () -> keys.restore(mall, key(3), "apv_1", li, "in person"));
        keys.revoke(first.id(), li, "stolen");

        assertRefused(EscrowRefusal.PUBLIC_KEY_REUSED, () -> keys.check(MALL, key(1)));
        assertRefused(EscrowRefusal.PUBLIC_KEY_REUSED, () -> keys.restore(mall, key(2), "apv_1", li, "in person"));
        keys.check(MALL, key(3));
        KeyView restored = keys.restore(mall, key(3), "apv_1", li, "in person");

        assertEquals(ACTIVE, restored.status(now));
        assertEquals(Optional.of(MALL), restored.platformNo());
        assertEquals(first.application(), restored.application());
        assertEquals("li PLATFORM_KEY_ADDED in person", recorded.get(recorded.size() - 1));
        assertRefused(EscrowRefusal.KEY_STILL_USABLE, () -> keys.check(MALL, key(4)));
        keys.register(restored, key(4), OPEN, OPEN);
    }

    @Test
    void anOperatorMayRevokeTheLastKeyAndIsRecordedOnce() {
        OperatorName li = new OperatorName("li");
        assertEquals(REVOKED, keys.revoke(first.id(), li, "stolen").status(now));
        keys.revoke(first.id(), li, "stolen again");

        assertEquals(List.of("li PLATFORM_KEY_REVOKED stolen"), recorded);
        assertRefused(EscrowRefusal.PLATFORM_KEY_UNKNOWN, () -> keys.revoke(KeyId.next(), li, "stolen"));
    }

    @Test
    void anOperatorRevokesTheKeysOfThePlatformBeforeThemOnly() {
        OperatorName li = new OperatorName("li");
        KeyView taxi = firstOf(TAXI, 7);
        PlatformNo mall = first.platformNo().orElseThrow();
        assertRefused(EscrowRefusal.PLATFORM_KEY_UNKNOWN, () -> keys.revokeOf(mall, taxi.id(), li, "stolen"));
        assertEquals(List.of(), recorded);
        assertEquals(REVOKED, keys.revokeOf(mall, first.id(), li, "stolen").status(now));
        assertEquals(List.of("li PLATFORM_KEY_REVOKED stolen"), recorded);
    }

    private static void assertRefused(EscrowRefusal expected, Runnable call) {
        assertEquals(expected, assertThrows(Refusal.class, call::run).code());
    }
}
