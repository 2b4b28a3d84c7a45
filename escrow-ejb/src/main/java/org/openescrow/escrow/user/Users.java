package org.openescrow.escrow.user;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.person.IdCardNo;
import org.openescrow.escrow.person.Person;
import org.openescrow.escrow.person.PersonName;
import org.openescrow.escrow.platform.PlatformNo;
import org.openescrow.escrow.privacy.PersonalData;
import org.openescrow.payment.refusal.Refusal;

/**
 * The door to users: real-name check, registration, comparison. One person may be a user of many platforms and have
 * many user numbers.
 *
 * <p>Refuses {@link EscrowRefusal#REAL_NAME_MISMATCH}, {@link EscrowRefusal#REAL_NAME_NO_ANSWER} and
 * {@link EscrowRefusal#USER_NO_REUSED}.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Users {
    @PersistenceContext(unitName = "escrow")
    EntityManager entityManager;

    @Inject
    RealNameAuthority authority;

    @Inject
    PersonalData privacy;

    @Inject
    InstantSource clock;

    /** Asks the authority; called without a transaction, since it may take seconds. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Verification verify(Person person) {
        RealNameAnswer answer = authority.check(person);
        return switch (answer.outcome()) {
            case MATCH -> new Verification(answer.serial(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
            case MISMATCH -> throw new Refusal(EscrowRefusal.REAL_NAME_MISMATCH);
            case NO_ANSWER -> throw new Refusal(EscrowRefusal.REAL_NAME_NO_ANSWER);
        };
    }

    /** The user with this number, where there is one; refuses where it has other data than this person. */
    public Optional<UserId> find(PlatformNo platform, UserNo userNo, Person person) {
        Optional<EscrowUser> known = numbered(platform, userNo);
        if (known.isPresent() && !hasData(known.get(), person)) {
            throw new Refusal(EscrowRefusal.USER_NO_REUSED);
        }
        return known.map(EscrowUser::id);
    }

    /** Stores a verified user; the number must be free. Called within the transaction of what the user gets. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public UserId register(PlatformNo platform, UserNo userNo, Person person, Verification verification) {
        EscrowUser user = new EscrowUser(platform, userNo, person, verification, privacy);
        entityManager.persist(user);
        entityManager.flush();
        return user.id();
    }

    /** Whether the verified user is the person with this name and ID number; mobile numbers may differ. */
    public boolean isSamePerson(UserId id, PersonName name, IdCardNo idCardNo) {
        EscrowUser user = entityManager.find(EscrowUser.class, id.value());
        return user != null && user.isSamePerson(name, idCardNo, privacy);
    }

    private boolean hasData(EscrowUser user, Person person) {
        return user.isSamePerson(person.name(), person.idCardNo(), privacy) && user.hasMobile(person.mobile(), privacy);
    }

    private Optional<EscrowUser> numbered(PlatformNo platform, UserNo userNo) {
        return entityManager
                .createQuery(
                        "select u from EscrowUser u where u.platformNo = :platform and u.userNo = :userNo",
                        EscrowUser.class)
                .setParameter("platform", platform.value())
                .setParameter("userNo", userNo.value())
                .getResultList()
                .stream()
                .findFirst();
    }
}
