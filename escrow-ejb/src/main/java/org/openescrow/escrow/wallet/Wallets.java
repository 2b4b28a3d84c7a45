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
import java.util.Objects;
import java.util.Optional;
import org.hibernate.Session;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.list.NewestFirst;
import org.openescrow.escrow.list.Part;
import org.openescrow.escrow.list.Period;
import org.openescrow.escrow.person.Person;
import org.openescrow.escrow.platform.OfPlatform;
import org.openescrow.escrow.platform.OwnLimits;
import org.openescrow.escrow.platform.PlatformNo;
import org.openescrow.escrow.platform.Platforms;
import org.openescrow.escrow.platform.Service;
import org.openescrow.escrow.user.UserId;
import org.openescrow.escrow.user.UserNo;
import org.openescrow.escrow.user.Users;
import org.openescrow.escrow.user.Verification;
import org.openescrow.payment.conflict.Conflicts;
import org.openescrow.payment.ledger.AccountNo;
import org.openescrow.payment.ledger.BalanceView;
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
    /** With the limits of the tier, so that they count from the next purchase on and cost it no statement more. */
    private static final ManyRows STATES = new ManyRows(
            "select w.id, w.platform_no, w.user_id, w.account_no, w.tier, w.status, t.own_limits"
                    + " from wallet w join wallet_tier t on t.tier = w.tier where w.id in (",
            "?",
            ")");

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

    /** The platform's wallets, newest first. */
    public List<WalletView> wallets(PlatformNo platform, WalletFilter filter, Part part) {
        List<Wallet> found = new NewestFirst<>(Wallet.class, WalletId.PREFIX, platform.value())
                .with("userNo", filter.userNo().map(UserNo::value))
                .with("status", filter.status())
                .made("openedAt", filter.opened())
                .read(entityManager, part);
        Map<AccountNo, BalanceView> balances =
                books.balances(found.stream().map(Wallet::accountNo).toList());
        return found.stream()
                .map(wallet -> wallet.view(Objects.requireNonNull(balances.get(wallet.accountNo()))))
                .toList();
    }

    public Optional<WalletView> walletOf(PlatformNo platform, UserNo userNo) {
        return book.walletOf(platform, userNo);
    }

    /**
     * The entries of the wallet's account that were posted in a time, newest first.
     *
     * @param part goes on after a position
     */
    public List<EntryView> entries(PlatformNo platform, WalletId id, Period posted, Part part) {
        AccountNo account = find(platform, id).accountNo();
        long last = posted.to().map(to -> books.lastBefore(account, to)).orElse(Long.MAX_VALUE - 1);
        long first = posted.from().map(from -> books.lastBefore(account, from)).orElse(0L);
        long before = part.after().map(Long::valueOf).orElse(Long.MAX_VALUE);
        return books.entries(account, Math.min(before, last + 1), part.limit()).stream()
                .filter(entry -> entry.position() > first)
                .toList();
    }

    /** The account behind the wallet, whatever its state. */
    public AccountNo accountOf(PlatformNo platform, WalletId id) {
        return find(platform, id).accountNo();
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
                                    new AccountNo(row.getLong(4)),
                                    WalletTier.valueOf(row.getString(5)),
                                    new OwnLimits(row.getString(7)));
                            var owner = new PlatformNo(row.getString(2));
                            WalletStatus status = WalletStatus.valueOf(row.getString(6));
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
