package org.openescrow.escrow.merchant;

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
import org.openescrow.escrow.FreeText;
import org.openescrow.escrow.platform.PlatformNo;
import org.openescrow.payment.account.OwnerReference;
import org.openescrow.payment.account.PaymentAccounts;
import org.openescrow.payment.ledger.AccountKind;
import org.openescrow.payment.ledger.AccountNo;
import org.openescrow.payment.refusal.Refusal;

/**
 * The door to merchants. A merchant of another platform does not exist.
 *
 * <p>Refuses {@link EscrowRefusal#VALIDATION_FAILED} for a name that is blank or too long,
 * {@link EscrowRefusal#MERCHANT_NO_REUSED}, {@link EscrowRefusal#MERCHANT_UNKNOWN},
 * {@link EscrowRefusal#MERCHANT_NOT_ACTIVE}.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Merchants {
    private static final int LONGEST_NAME = 128;

    @PersistenceContext(unitName = "escrow")
    EntityManager entityManager;

    @Inject
    PaymentAccounts accounts;

    @Inject
    InstantSource clock;

    /**
     * The platform's merchant with this number, registered now with its to-be-settled account where it is new. Two who
     * register the same at once conflict; the loser repeats from outside the transaction.
     *
     * @param name 1 to 128 characters
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public MerchantView register(PlatformNo platform, MerchantNo merchantNo, String name) {
        FreeText.checked("name", name, LONGEST_NAME);
        Merchant merchant = numbered(platform, merchantNo).orElseGet(() -> add(platform, merchantNo, name));
        if (!merchant.isNamed(name)) {
            throw new Refusal(EscrowRefusal.MERCHANT_NO_REUSED);
        }
        return merchant.view();
    }

    public MerchantView merchant(PlatformNo platform, MerchantId id) {
        return find(platform, id).view();
    }

    /** The to-be-settled account of a merchant that may sell; called within the transaction of the sale. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public AccountNo requireActive(PlatformNo platform, MerchantId id) {
        Merchant merchant = find(platform, id);
        return switch (merchant.status()) {
            case ACTIVE -> merchant.settlementAccountNo();
            case SUSPENDED -> throw new Refusal(EscrowRefusal.MERCHANT_NOT_ACTIVE);
        };
    }

    private Merchant add(PlatformNo platform, MerchantNo merchantNo, String name) {
        MerchantId id = MerchantId.next();
        Merchant merchant =
                new Merchant(id, platform, merchantNo, name, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        merchant.settleTo(accounts.open(AccountKind.MERCHANT_SETTLEMENT, new OwnerReference(id.value())));
        entityManager.persist(merchant);
        // Now, not at the commit: so that a number taken meanwhile is seen by whoever repeats.
        entityManager.flush();
        return merchant;
    }

    private Optional<Merchant> numbered(PlatformNo platform, MerchantNo merchantNo) {
        return entityManager
                .createQuery(
                        "select m from Merchant m where m.platformNo = :platform and m.merchantNo = :merchantNo",
                        Merchant.class)
                .setParameter("platform", platform.value())
                .setParameter("merchantNo", merchantNo.value())
                .getResultStream()
                .findFirst();
    }

    private Merchant find(PlatformNo platform, MerchantId id) {
        return entityManager
                .createQuery("select m from Merchant m where m.platformNo = :platform and m.id = :id", Merchant.class)
                .setParameter("platform", platform.value())
                .setParameter("id", id.value())
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new Refusal(EscrowRefusal.MERCHANT_UNKNOWN));
    }
}
