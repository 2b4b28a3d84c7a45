package org.openescrow.escrow.platform;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.FreeText;
import org.openescrow.escrow.list.Part;
import org.openescrow.escrow.operator.OperatorActions;
import org.openescrow.escrow.operator.OperatorName;
import org.openescrow.payment.refusal.Refusal;

/**
 * The door to the keys of approved platforms: which there are, new ones, revoked ones. A key of another platform does
 * not exist.
 *
 * <p>Refuses what {@link KeyView#requireActive} and {@link Validity#asked} refuse,
 * {@link EscrowRefusal#PUBLIC_KEY_REUSED}, {@link EscrowRefusal#KEYS_EXHAUSTED},
 * {@link EscrowRefusal#PLATFORM_KEY_UNKNOWN}, {@link EscrowRefusal#KEY_LAST_USABLE},
 * {@link EscrowRefusal#KEY_STILL_USABLE}, and
 * {@link EscrowRefusal#VALIDATION_FAILED} for a reason that is blank or too long.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PlatformKeys {
    /** How many keys of one platform may be live: enough for a rotation of several nodes. */
    static final int MOST_LIVE = 10;

    private static final int LONGEST_REASON = 500;

    @Inject
    KeyRows rows;

    @Inject
    OperatorActions actions;

    @Inject
    InstantSource clock;

    /**
     * The platform's keys, also those that count no more, newest first.
     */
    public List<KeyView> keys(PlatformNo platform, Part part) {
        return rows.list(platform, part).stream().map(PlatformKey::view).toList();
    }

    /**
     * Adds a key, whose holder has proven to be the platform. No key is registered twice, whoever asks: two who do at
     * once conflict, and the loser repeats from outside the transaction.
     *
     * @param signer the key that signs for the new one; it must still count
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public KeyView register(KeyView signer, SigningKey key, Optional<Instant> from, Optional<Instant> until) {
        Instant now = now();
        Validity validity = Validity.asked(from, until, now);
        List<PlatformKey> keys = rows.lockUnrevoked(platformOf(signer));
        requireActive(signer, keys, now);
        requireRoom(keys, key, now);
        PlatformKey added = PlatformKey.further(signer, key, validity, now);
        rows.add(added);
        return added.view();
    }

    /** Refuses a key that {@link #restore} would refuse now. */
    public void check(PlatformNo platform, SigningKey key) {
        requireNoneUsable(rows.unrevoked(platform), key, now());
    }

    /**
     * Adds a key for a platform that cannot sign for it, since none of its own counts any more; it serves at once and
     * without an end. Only who has asked a second operator calls this, and only with a key that is known to be the
     * platform's.
     *
     * @param approval the id of what two operators agreed on
     * @param reason 1 to 500 characters, for the institution
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public KeyView restore(
            PlatformRef platform, SigningKey key, String approval, OperatorName operator, String reason) {
        Instant now = now();
        requireNoneUsable(rows.lockUnrevoked(platform.platformNo()), key, now);
        PlatformKey added = PlatformKey.restored(platform, key, approval, now);
        rows.add(added);
        actions.record(operator, "PLATFORM_KEY_ADDED", added.view().id().value(), reason);
        return added.view();
    }

    private void requireNoneUsable(List<PlatformKey> unrevoked, SigningKey key, Instant now) {
        if (unrevoked.stream().anyMatch(one -> one.status(now) == KeyStatus.ACTIVE)) {
            throw new Refusal(EscrowRefusal.KEY_STILL_USABLE);
        }
        requireRoom(unrevoked, key, now);
    }

    private void requireRoom(List<PlatformKey> unrevoked, SigningKey key, Instant now) {
        if (rows.byThumbprint(key.thumbprint()).isPresent()) {
            throw new Refusal(EscrowRefusal.PUBLIC_KEY_REUSED);
        }
        if (unrevoked.stream().filter(one -> one.isLive(now)).count() >= MOST_LIVE) {
            throw new Refusal(EscrowRefusal.KEYS_EXHAUSTED);
        }
    }

    /**
     * Revokes a key of the signer's platform, for ever; again answers the same. The last one that counts stays, or the
     * platform could not sign for its next one.
     *
     * @param reason at most 500 characters
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public KeyView revoke(KeyView signer, KeyId id, Optional<String> reason) {
        reason.ifPresent(words -> FreeText.checked("reason", words, LONGEST_REASON));
        Instant now = now();
        List<PlatformKey> keys = rows.lockUnrevoked(platformOf(signer));
        requireActive(signer, keys, now);
        PlatformKey key = rows.read(id)
                .filter(found -> found.belongsTo(platformOf(signer)))
                .orElseThrow(() -> new Refusal(EscrowRefusal.PLATFORM_KEY_UNKNOWN));
        if (key.status(now) == KeyStatus.ACTIVE
                && keys.stream().noneMatch(other -> other != key && other.status(now) == KeyStatus.ACTIVE)) {
            throw new Refusal(EscrowRefusal.KEY_LAST_USABLE);
        }
        return revoked(key, signer.id().value(), reason, now);
    }

    /**
     * The same by an operator, for a platform whose key was stolen: also the last key, and recorded.
     *
     * @param reason 1 to 500 characters; the platform sees it
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public KeyView revoke(KeyId id, OperatorName operator, String reason) {
        return revoke(rows.lock(id), operator, reason);
    }

    /** The same where the operator has a platform before them: a key of another one is none of its keys. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public KeyView revokeOf(PlatformNo platform, KeyId id, OperatorName operator, String reason) {
        return revoke(rows.lock(id).filter(key -> key.belongsTo(platform)), operator, reason);
    }

    private KeyView revoke(Optional<PlatformKey> found, OperatorName operator, String reason) {
        FreeText.checked("reason", reason, LONGEST_REASON);
        Instant now = now();
        PlatformKey key = found.orElseThrow(() -> new Refusal(EscrowRefusal.PLATFORM_KEY_UNKNOWN));
        if (key.status(now) != KeyStatus.REVOKED) {
            actions.record(operator, "PLATFORM_KEY_REVOKED", key.view().id().value(), reason);
        }
        return revoked(key, operator.value(), Optional.of(reason), now);
    }

    private static KeyView revoked(PlatformKey key, String by, Optional<String> reason, Instant now) {
        if (key.status(now) != KeyStatus.REVOKED) {
            key.revoke(by, reason, now);
        }
        return key.view();
    }

    /** A key may be known from memory for a second after its end: in that second it signs for no other key. */
    private static void requireActive(KeyView signer, List<PlatformKey> unrevoked, Instant now) {
        signer.requireActive(now);
        if (unrevoked.stream().noneMatch(key -> key.view().id().equals(signer.id()))) {
            throw new Refusal(EscrowRefusal.KEY_REVOKED);
        }
    }

    private static PlatformNo platformOf(KeyView signer) {
        return signer.platformNo().orElseThrow(() -> new Refusal(EscrowRefusal.PLATFORM_NOT_APPROVED));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
