package org.openescrow.escrow.wallet;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Objects;
import org.openescrow.escrow.operator.Change;
import org.openescrow.escrow.operator.OperatorActions;
import org.openescrow.escrow.operator.OperatorName;
import org.openescrow.escrow.platform.OwnLimits;

/** The door for the institution's own people to what is set by hand for the wallets of a tier. Refuses nothing. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class TierDesk {
    @PersistenceContext(unitName = "escrow")
    EntityManager entityManager;

    @Inject
    OperatorActions actions;

    public OwnLimits limits(WalletTier tier) {
        return present(entityManager.find(TierSetting.class, tier)).limits();
    }

    /**
     * Sets the limits, which count from the next purchase after the commit. Only who has asked a second operator calls
     * this.
     *
     * @param reason 1 to 500 characters, for the institution
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void limit(WalletTier tier, OwnLimits limits, OperatorName operator, String reason) {
        TierSetting setting = present(entityManager.find(TierSetting.class, tier, LockModeType.PESSIMISTIC_WRITE));
        Change change = new Change(setting.limits().text(), limits.text());
        setting.limit(limits);
        actions.record(operator, "TIER_LIMITS_SET", tier.name(), reason, change);
    }

    private static TierSetting present(TierSetting found) {
        return Objects.requireNonNull(found, "a tier without its row");
    }
}
