package org.openescrow.escrow.platform;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** The table of approved platforms. */
@Dependent
class PlatformRows {
    @PersistenceContext(unitName = "escrow")
    EntityManager entityManager;

    Optional<Platform> read(PlatformNo platform) {
        return Optional.ofNullable(entityManager.find(Platform.class, platform.value()));
    }

    /** The row as it is now. */
    Optional<Platform> lock(PlatformNo platform) {
        return Optional.ofNullable(
                entityManager.find(Platform.class, platform.value(), LockModeType.PESSIMISTIC_WRITE));
    }
}
