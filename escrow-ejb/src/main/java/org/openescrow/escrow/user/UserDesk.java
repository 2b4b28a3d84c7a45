package org.openescrow.escrow.user;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.openescrow.escrow.FreeText;
import org.openescrow.escrow.operator.OperatorActions;
import org.openescrow.escrow.operator.OperatorName;
import org.openescrow.escrow.person.MobileNo;
import org.openescrow.escrow.person.Person;
import org.openescrow.escrow.privacy.PersonalData;
import org.openescrow.escrow.privacy.SearchField;

/**
 * The door for the institution's own people to users: found by mobile number, shown masked, and in full only with a
 * reason that is recorded before anything is shown. Refuses {@link
 * org.openescrow.escrow.EscrowRefusal#VALIDATION_FAILED} for a reason that is none.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class UserDesk {
    private static final int LONGEST_REASON = 500;
    private static final int MOST = 100;

    @PersistenceContext(unitName = "escrow")
    EntityManager entityManager;

    @Inject
    PersonalData privacy;

    @Inject
    OperatorActions actions;

    /** The users with this mobile number, of whatever platform, a hundred at the most. */
    public List<UserId> withMobile(MobileNo mobile) {
        return entityManager
                .createQuery(
                        "select u.id from EscrowUser u where u.mobileIndex = :mobile order by u.id desc", String.class)
                .setParameter("mobile", privacy.index(SearchField.MOBILE_NO, mobile.value()))
                .setMaxResults(MOST)
                .getResultList()
                .stream()
                .map(UserId::new)
                .toList();
    }

    /** A user of whom there is a wallet. */
    public MaskedPerson masked(UserId id) {
        return find(id).masked(privacy);
    }

    /**
     * A user in full.
     *
     * @param reason why the operator needs to know, 1 to 500 characters
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public Person reveal(UserId id, OperatorName operator, String reason) {
        actions.record(operator, "PERSON_REVEALED", id.value(), FreeText.checked("reason", reason, LONGEST_REASON));
        return find(id).person(privacy);
    }

    private EscrowUser find(UserId id) {
        EscrowUser user = entityManager.find(EscrowUser.class, id.value());
        if (user == null) {
            throw new IllegalStateException("no user " + id);
        }
        return user;
    }
}
