package org.openescrow.escrow.merchant;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.FreeText;
import org.openescrow.escrow.operator.Change;
import org.openescrow.escrow.operator.OperatorActions;
import org.openescrow.escrow.operator.OperatorName;
import org.openescrow.payment.refusal.Refusal;

/**
 * The door for the institution's own people to the merchants of all platforms. Refuses
 * {@link EscrowRefusal#MERCHANT_UNKNOWN}, and {@link EscrowRefusal#VALIDATION_FAILED} for a reason that is blank or too
 * long.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class MerchantDesk {
    /** How long a reason may be, in characters. */
    public static final int LONGEST_REASON = 255;

    @PersistenceContext(unitName = "escrow")
    EntityManager entityManager;

    @Inject
    OperatorActions actions;

    /**
     * From the commit on nothing is sold in the merchant's name; what is owed to them stays. What is so already stays
     * so.
     *
     * @param reason 1 to {@link #LONGEST_REASON} characters, for the institution
     */
    public MerchantView suspend(MerchantId id, OperatorName operator, String reason) {
        return become(id, MerchantStatus.SUSPENDED, operator, reason);
    }

    /**
     * From the commit on the merchant sells again.
     *
     * @param reason 1 to {@link #LONGEST_REASON} characters, for the institution
     */
    public MerchantView reinstate(MerchantId id, OperatorName operator, String reason) {
        return become(id, MerchantStatus.ACTIVE, operator, reason);
    }

    private MerchantView become(MerchantId id, MerchantStatus status, OperatorName operator, String reason) {
        String why = FreeText.checked("reason", reason, LONGEST_REASON);
        Merchant merchant = Optional.ofNullable(
                        entityManager.find(Merchant.class, id.value(), LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new Refusal(EscrowRefusal.MERCHANT_UNKNOWN));
        if (merchant.status() != status) {
            Change change = Change.of(merchant.status(), status);
            merchant.become(status);
            actions.record(operator, "MERCHANT_BECAME_" + status, id.value(), why, change);
        }
        return merchant.view();
    }
}
