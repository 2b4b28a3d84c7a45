package org.openescrow.escrow.card;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openescrow.escrow.platform.PlatformNo;

/** The table of card bindings. Another platform's row is as if it were not there. */
@Dependent
class BindingRows {
    @PersistenceContext(unitName = "escrow")
    EntityManager entityManager;

    /** Writes at once, so that a request key that another transaction took meanwhile is found out here. */
    void add(CardBinding binding) {
        entityManager.persist(binding);
        entityManager.flush();
    }

    Optional<CardBinding> byRequestKey(PlatformNo platform, String requestKey) {
        return entityManager
                .createQuery(
                        "select b from CardBinding b where b.platformNo = :platform and b.requestKey = :key",
                        CardBinding.class)
                .setParameter("platform", platform.value())
                .setParameter("key", requestKey)
                .getResultList()
                .stream()
                .findFirst();
    }

    Optional<CardBinding> read(PlatformNo platform, BindingId id) {
        return own(platform, entityManager.find(CardBinding.class, id.value()));
    }

    Optional<CardBinding> lock(PlatformNo platform, BindingId id) {
        return own(platform, entityManager.find(CardBinding.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    private static Optional<CardBinding> own(PlatformNo platform, @Nullable CardBinding found) {
        return Optional.ofNullable(found).filter(binding -> binding.platformNo().equals(platform));
    }
}
