package org.openescrow.escrow.merchant;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Session;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.FreeText;
import org.openescrow.escrow.list.NewestFirst;
import org.openescrow.escrow.list.Part;
import org.openescrow.escrow.platform.OfPlatform;
import org.openescrow.escrow.platform.PlatformNo;
import org.openescrow.payment.account.OwnerReference;
import org.openescrow.payment.account.PaymentAccounts;
import org.openescrow.payment.ledger.AccountKind;
import org.openescrow.payment.ledger.AccountNo;
import org.openescrow.payment.refusal.Outcome;
import org.openescrow.payment.refusal.Refusal;
import org.openescrow.payment.rows.ManyRows;

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
    private static final ManyRows STATES =
            new ManyRows("select id, platform_no, settlement_account_no, status from merchant where id in (", "?", ")");

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

    /** The platform's merchants, newest first. */
    public List<MerchantView> merchants(PlatformNo platform, MerchantFilter filter, Part part) {
        return new NewestFirst<>(Merchant.class, MerchantId.PREFIX, platform.value())
                        .with("merchantNo", filter.merchantNo().map(MerchantNo::value))
                        .with("status", filter.status())
                        .made("registeredAt", filter.registered())
                        .read(entityManager, part)
                        .stream()
                        .map(Merchant::view)
                        .toList();
    }

    public MerchantView merchant(PlatformNo platform, MerchantId id) {
        return find(platform, id).view();
    }

    /**
     * The to-be-settled accounts of merchants that may sell: what became of each, in their order; called within the
     * transaction of the sales.
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public List<Outcome<AccountNo>> active(List<OfPlatform<MerchantId>> wanted) {
        Map<OfPlatform<MerchantId>, Outcome<AccountNo>> found = new HashMap<>();
        entityManager
                .unwrap(Session.class)
                .doWork(connection -> STATES.query(
                        connection,
                        wanted,
                        (one, marks) -> marks.set(one.value().value()),
                        row -> {
                            var owner = new PlatformNo(row.getString(2));
                            MerchantStatus status = MerchantStatus.valueOf(row.getString(4));
                            found.put(
                                    new OfPlatform<>(owner, new MerchantId(row.getString(1))),
                                    active(new AccountNo(row.getLong(3)), status));
                        }));
        return wanted.stream()
                .map(one -> found.getOrDefault(one, Outcome.refused(EscrowRefusal.MERCHANT_UNKNOWN)))
                .toList();
    }

    private static Outcome<AccountNo> active(AccountNo settlement, MerchantStatus status) {
        return switch (status) {
            case ACTIVE -> Outcome.done(settlement);
            case SUSPENDED -> Outcome.refused(EscrowRefusal.MERCHANT_NOT_ACTIVE);
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
                .getResultList()
                .stream()
                .findFirst();
    }

    private Merchant find(PlatformNo platform, MerchantId id) {
        return entityManager
                .createQuery("select m from Merchant m where m.platformNo = :platform and m.id = :id", Merchant.class)
                .setParameter("platform", platform.value())
                .setParameter("id", id.value())
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(() -> new Refusal(EscrowRefusal.MERCHANT_UNKNOWN));
    }
}
