package org.openescrow.escrow.wallet;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.person.Person;
import org.openescrow.escrow.platform.PlatformNo;
import org.openescrow.escrow.platform.Platforms;
import org.openescrow.escrow.platform.Service;
import org.openescrow.escrow.user.UserNo;
import org.openescrow.escrow.user.Users;
import org.openescrow.escrow.user.Verification;
import org.openescrow.payment.conflict.Conflicts;
import org.openescrow.payment.ledger.EntryView;
import org.openescrow.payment.ledger.LedgerBooks;
import org.openescrow.payment.refusal.Refusal;

/**
 * The door to wallets. A wallet of another platform does not exist.
 *
 * <p>Refuses {@link EscrowRefusal#USER_NO_REUSED}, {@link EscrowRefusal#PLATFORM_NOT_APPROVED},
 * {@link EscrowRefusal#SERVICE_NOT_PERMITTED}, {@link EscrowRefusal#REAL_NAME_MISMATCH},
 * {@link EscrowRefusal#REAL_NAME_NO_ANSWER}; {@link EscrowRefusal#WALLET_UNKNOWN}, {@link EscrowRefusal#WALLET_FROZEN},
 * {@link EscrowRefusal#WALLET_CLOSED}.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Wallets {
    private static final int MOST_LISTED = 100;

    @PersistenceContext(unitName = "escrow")
    EntityManager entityManager;

    @Inject
    WalletBook book;

    @Inject
    Platforms platforms;

    @Inject
    Users users;

    @Inject
    LedgerBooks books;

    /**
     * The wallet of this user number, opened now where there is none and the authority confirms the person. Asks the
     * authority at most once; called without a transaction.
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public WalletView open(PlatformNo platform, UserNo userNo, Person person) {
        Opening opening = new Opening(platform, userNo, person);
        return book.opened(opening).orElseGet(() -> openNew(opening));
    }

    private WalletView openNew(Opening opening) {
        platforms.requireService(opening.platform(), Service.WALLET);
        Verification verification = users.verify(opening.person());
        return Conflicts.repeat(() -> book.open(opening, verification));
    }

    public WalletView wallet(PlatformNo platform, WalletId id) {
        Wallet wallet = find(platform, id);
        return wallet.view(books.balance(wallet.accountNo()));
    }

    public Optional<WalletView> walletOf(PlatformNo platform, UserNo userNo) {
        return book.walletOf(platform, userNo);
    }

    /**
     * The entries of the wallet's account, newest first.
     *
     * @param before entries older than this id; {@link Long#MAX_VALUE} for the newest
     * @param limit how many at the most, 1 to 100
     */
    public List<EntryView> entries(PlatformNo platform, WalletId id, long before, int limit) {
        return books.entries(find(platform, id).accountNo(), before, Math.min(Math.max(limit, 1), MOST_LISTED));
    }

    /** The wallet, where orders may move its money; called within the transaction of the order. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public WalletRef requireOpen(PlatformNo platform, WalletId id) {
        Wallet wallet = find(platform, id);
        return switch (wallet.status()) {
            case OPEN -> wallet.ref();
            case FROZEN -> throw new Refusal(EscrowRefusal.WALLET_FROZEN);
            case CLOSED -> throw new Refusal(EscrowRefusal.WALLET_CLOSED);
        };
    }

    private Wallet find(PlatformNo platform, WalletId id) {
        return entityManager
                .createQuery("select w from Wallet w where w.platformNo = :platform and w.id = :id", Wallet.class)
                .setParameter("platform", platform.value())
                .setParameter("id", id.value())
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new Refusal(EscrowRefusal.WALLET_UNKNOWN));
    }
}
