package org.openescrow.escrow.wallet;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Session;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.person.Person;
import org.openescrow.escrow.platform.OfPlatform;
import org.openescrow.escrow.platform.PlatformNo;
import org.openescrow.escrow.platform.Platforms;
import org.openescrow.escrow.platform.Service;
import org.openescrow.escrow.user.UserId;
import org.openescrow.escrow.user.UserNo;
import org.openescrow.escrow.user.Users;
import org.openescrow.escrow.user.Verification;
import org.openescrow.payment.conflict.Conflicts;
import org.openescrow.payment.ledger.AccountNo;
import org.openescrow.payment.ledger.EntryView;
import org.openescrow.payment.ledger.LedgerBooks;
import org.openescrow.payment.refusal.Outcome;
import org.openescrow.payment.refusal.Refusal;
import org.openescrow.payment.rows.ManyRows;

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
    private static final ManyRows STATES =
            new ManyRows("select id, platform_no, user_id, account_no, status from wallet where id in (", "?", ")");

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
     * @param before entries older than this position; {@link Long#MAX_VALUE} for the newest
     * @param limit how many at the most, 1 to 100
     */
    public List<EntryView> entries(PlatformNo platform, WalletId id, long before, int limit) {
        return books.entries(find(platform, id).accountNo(), before, Math.min(Math.max(limit, 1), MOST_LISTED));
    }

    /** The wallet, where orders may move its money; called within the transaction of the order. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public WalletRef requireOpen(PlatformNo platform, WalletId id) {
        return open(List.of(new OfPlatform<>(platform, id))).get(0).orThrow();
    }

    /** The same for many at once: what became of each, in their order. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public List<Outcome<WalletRef>> open(List<OfPlatform<WalletId>> wanted) {
        Map<OfPlatform<WalletId>, Outcome<WalletRef>> found = new HashMap<>();
        entityManager
                .unwrap(Session.class)
                .doWork(connection -> STATES.query(
                        connection,
                        wanted,
                        (one, marks) -> marks.set(one.value().value()),
                        row -> {
                            WalletRef ref = new WalletRef(
                                    new WalletId(row.getString(1)),
                                    new UserId(row.getString(3)),
                                    new AccountNo(row.getLong(4)));
                            var owner = new PlatformNo(row.getString(2));
                            WalletStatus status = WalletStatus.valueOf(row.getString(5));
                            found.put(new OfPlatform<>(owner, ref.id()), open(ref, status));
                        }));
        return wanted.stream()
                .map(one -> found.getOrDefault(one, Outcome.refused(EscrowRefusal.WALLET_UNKNOWN)))
                .toList();
    }

    private static Outcome<WalletRef> open(WalletRef wallet, WalletStatus status) {
        return switch (status) {
            case OPEN -> Outcome.done(wallet);
            case FROZEN -> Outcome.refused(EscrowRefusal.WALLET_FROZEN);
            case CLOSED -> Outcome.refused(EscrowRefusal.WALLET_CLOSED);
        };
    }

    private Wallet find(PlatformNo platform, WalletId id) {
        return entityManager
                .createQuery("select w from Wallet w where w.platformNo = :platform and w.id = :id", Wallet.class)
                .setParameter("platform", platform.value())
                .setParameter("id", id.value())
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(() -> new Refusal(EscrowRefusal.WALLET_UNKNOWN));
    }
}
