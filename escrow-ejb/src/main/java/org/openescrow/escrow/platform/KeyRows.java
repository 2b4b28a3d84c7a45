package org.openescrow.escrow.platform;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import org.openescrow.escrow.list.NewestFirst;
import org.openescrow.escrow.list.Part;

/** The table of platforms' keys. */
@Dependent
class KeyRows {
    @PersistenceContext(unitName = "escrow")
    EntityManager entityManager;

    /** Writes at once, so that a key that somebody else stored meanwhile is found out here. */
    void add(PlatformKey key) {
        entityManager.persist(key);
        entityManager.flush();
    }

    Optional<PlatformKey> read(KeyId id) {
        return Optional.ofNullable(entityManager.find(PlatformKey.class, id.value()));
    }

    Optional<PlatformKey> lock(KeyId id) {
        return Optional.ofNullable(entityManager.find(PlatformKey.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<PlatformKey> byThumbprint(String thumbprint) {
        return entityManager
                .createQuery("select k from PlatformKey k where k.thumbprint = :thumbprint", PlatformKey.class)
                .setParameter("thumbprint", thumbprint)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** The platform's keys that nobody has revoked, locked: whoever changes the set of keys comes after the other. */
    List<PlatformKey> lockUnrevoked(PlatformNo platform) {
        return queryUnrevoked(platform)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** The same as they are, for whoever changes nothing. */
    List<PlatformKey> unrevoked(PlatformNo platform) {
        return queryUnrevoked(platform).getResultList();
    }

    private TypedQuery<PlatformKey> queryUnrevoked(PlatformNo platform) {
        return entityManager
                .createQuery(
                        "select k from PlatformKey k where k.platformNo = :platform and k.revokedAt is null"
                                + " order by k.id",
                        PlatformKey.class)
                .setParameter("platform", platform.value());
    }

    /** The platform's keys, newest first. */
    List<PlatformKey> list(PlatformNo platform, Part part) {
        return new NewestFirst<>(PlatformKey.class, KeyId.PREFIX, platform.value()).read(entityManager, part);
    }
}
