package org.openescrow.payment.account;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import org.openescrow.payment.ledger.AccountKind;
import org.openescrow.payment.ledger.AccountNo;
import org.openescrow.payment.ledger.Ledger;
import org.openescrow.payment.money.Money;

/**
 * The door to payment accounts: opens them. One owner has at most one account of a kind; asking again answers the same
 * account. Accounts are kept in CNY. Refuses nothing: two callers who open the same account at once conflict, and the
 * loser's repetition finds the winner's.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class PaymentAccounts {
    private static final SecureRandom RANDOM = new SecureRandom();

    @PersistenceContext(unitName = "payment-core")
    EntityManager entityManager;

    @Inject
    Ledger ledger;

    @Inject
    InstantSource clock;

    /** The owner's account of this kind, opened now where there is none. */
    public AccountNo open(AccountKind kind, OwnerReference owner) {
        return find(kind, owner).orElseGet(() -> openNew(kind, owner));
    }

    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<AccountNo> find(AccountKind kind, OwnerReference owner) {
        return entityManager
                .createQuery(
                        "select a from PaymentAccount a where a.kind = :kind and a.ownerReference = :owner",
                        PaymentAccount.class)
                .setParameter("kind", kind)
                .setParameter("owner", owner.value())
                .getResultList()
                .stream()
                .findFirst()
                .map(PaymentAccount::accountNo);
    }

    private AccountNo openNew(AccountKind kind, OwnerReference owner) {
        AccountNo accountNo = AccountNo.random(kind, RANDOM);
        entityManager.persist(new PaymentAccount(accountNo, kind, owner, Money.CNY, clock.instant()));
        ledger.open(accountNo, kind, Money.CNY);
        return accountNo;
    }
}
