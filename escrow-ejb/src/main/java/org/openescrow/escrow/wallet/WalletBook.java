package org.openescrow.escrow.wallet;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.openescrow.escrow.platform.PlatformNo;
import org.openescrow.escrow.user.UserId;
import org.openescrow.escrow.user.UserNo;
import org.openescrow.escrow.user.Users;
import org.openescrow.escrow.user.Verification;
import org.openescrow.payment.account.OwnerReference;
import org.openescrow.payment.account.PaymentAccounts;
import org.openescrow.payment.ledger.AccountKind;
import org.openescrow.payment.ledger.AccountNo;
import org.openescrow.payment.ledger.LedgerBooks;

/**
 * The short transactions before and after the real-name check. Public for the container only; {@link Wallets} is the
 * door.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class WalletBook {
    @PersistenceContext(unitName = "escrow")
    EntityManager entityManager;

    @Inject
    Users users;

    @Inject
    PaymentAccounts accounts;

    @Inject
    LedgerBooks books;

    @Inject
    Event<WalletOpened> openings;

    @Inject
    InstantSource clock;

    /** The lowest, unless the institution knows that more than one source stands behind its real-name check. */
    @Inject
    @ConfigProperty(name = "escrow.limits.tier-of-new-wallets", defaultValue = "CLASS_I")
    WalletTier tierOfNewWallets;

    /** The wallet that this opening made before; refuses where the user number has other data. */
    public Optional<WalletView> opened(Opening opening) {
        return users.find(opening.platform(), opening.userNo(), opening.person())
                .flatMap(user -> ofUser(opening.platform(), opening.userNo()))
                .map(this::view);
    }

    /** User, payment account and wallet together, or the wallet that another has opened meanwhile. */
    public WalletView open(Opening opening, Verification verification) {
        return opened(opening).orElseGet(() -> add(opening, verification));
    }

    /** The wallet of a user number. */
    public Optional<WalletView> walletOf(PlatformNo platform, UserNo userNo) {
        return ofUser(platform, userNo).map(this::view);
    }

    private WalletView add(Opening opening, Verification verification) {
        UserId user = users.register(opening.platform(), opening.userNo(), opening.person(), verification);
        WalletId id = WalletId.next();
        AccountNo account = accounts.open(AccountKind.USER, new OwnerReference(id.value()));
        Wallet wallet = new Wallet(
                opening.platform(),
                opening.userNo(),
                new WalletRef(id, user, account, tierOfNewWallets),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        entityManager.persist(wallet);
        entityManager.flush();
        WalletView opened = view(wallet);
        openings.fire(new WalletOpened(opening.platform(), opened));
        return opened;
    }

    private Optional<Wallet> ofUser(PlatformNo platform, UserNo userNo) {
        return entityManager
                .createQuery(
                        "select w from Wallet w where w.platformNo = :platform and w.userNo = :userNo", Wallet.class)
                .setParameter("platform", platform.value())
                .setParameter("userNo", userNo.value())
                .getResultList()
                .stream()
                .findFirst();
    }

    private WalletView view(Wallet wallet) {
        return wallet.view(books.balance(wallet.accountNo()));
    }
}
