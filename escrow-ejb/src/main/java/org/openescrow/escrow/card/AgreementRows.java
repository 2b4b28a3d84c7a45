package org.openescrow.escrow.card;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openescrow.escrow.list.Part;
import org.openescrow.escrow.platform.PlatformNo;
import org.openescrow.escrow.wallet.WalletId;

/** The table of card agreements. Another platform's row is as if it were not there. */
@Dependent
class AgreementRows {
    private static final String OLDER =
            " and a.bindingId < (select b.bindingId from CardAgreement b where b.agreementNo = :after)";

    @PersistenceContext(unitName = "escrow")
    EntityManager entityManager;

    /** Writes at once, so that a card that another transaction bound meanwhile is found out here. */
    void add(CardAgreement agreement) {
        entityManager.persist(agreement);
        entityManager.flush();
    }

    /** Whether the card of this fingerprint is bound to the wallet now. */
    boolean isBound(WalletId wallet, byte[] cardMark) {
        return !entityManager
                .createQuery(
                        "select a.agreementNo from CardAgreement a"
                                + " where a.walletId = :wallet and a.activeCardMark = :mark",
                        String.class)
                .setParameter("wallet", wallet.value())
                .setParameter("mark", cardMark)
                .getResultList()
                .isEmpty();
    }

    /** The wallet's agreements, ended ones too, newest first; goes on after an agreement number. */
    List<CardAgreement> ofWallet(
            PlatformNo platform, WalletId wallet, Optional<CardAgreementStatus> status, Part part) {
        TypedQuery<CardAgreement> query = entityManager.createQuery(
                "select a from CardAgreement a where a.platformNo = :platform and a.walletId = :wallet"
                        + (status.isPresent() ? " and a.status = :status" : "")
                        + (part.after().isPresent() ? OLDER : "")
                        + " order by a.bindingId desc",
                CardAgreement.class);
        query.setParameter("platform", platform.value()).setParameter("wallet", wallet.value());
        status.ifPresent(wanted -> query.setParameter("status", wanted));
        part.after().ifPresent(agreementNo -> query.setParameter("after", agreementNo));
        return query.setMaxResults(part.limit()).getResultList();
    }

    Optional<CardAgreement> read(PlatformNo platform, AgreementNo agreementNo) {
        return own(platform, entityManager.find(CardAgreement.class, agreementNo.value()));
    }

    Optional<CardAgreement> lock(PlatformNo platform, AgreementNo agreementNo) {
        return own(
                platform, entityManager.find(CardAgreement.class, agreementNo.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    private static Optional<CardAgreement> own(PlatformNo platform, @Nullable CardAgreement found) {
        return Optional.ofNullable(found)
                .filter(agreement -> agreement.platformNo().equals(platform));
    }
}
