package org.openescrow.escrow.platform;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.privacy.PersonalData;
import org.openescrow.payment.refusal.Refusal;

/** The short transaction that takes an application in. Public for the container only; {@link Platforms} is the door. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class ApplicationBook {
    @PersistenceContext(unitName = "escrow")
    EntityManager entityManager;

    @Inject
    KeyRows keys;

    @Inject
    PersonalData privacy;

    @Inject
    InstantSource clock;

    /** Stores the application with its key; one that came before with this key is answered where it said the same. */
    public ApplicationView take(PlatformApplication said) {
        Optional<PlatformKey> known = keys.byThumbprint(said.key().thumbprint());
        return known.isPresent() ? earlier(known.get(), said) : store(said);
    }

    private ApplicationView earlier(PlatformKey key, PlatformApplication said) {
        Application application =
                entityManager.find(Application.class, key.application().value());
        if (!key.algorithm().equals(said.key().algorithm()) || !application.says(said, privacy)) {
            throw new Refusal(EscrowRefusal.PUBLIC_KEY_REUSED);
        }
        return application.view(privacy);
    }

    private ApplicationView store(PlatformApplication said) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        KeyId keyId = KeyId.next();
        Application application = new Application(said, keyId, privacy, now);
        entityManager.persist(application);
        // Written out before the key, which refers to it.
        entityManager.flush();
        keys.add(PlatformKey.first(keyId, said.key(), application.id(), now));
        return application.view(privacy);
    }
}
