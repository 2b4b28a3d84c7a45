package org.openescrow.escrow.card;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.list.Part;
import org.openescrow.escrow.platform.PlatformNo;
import org.openescrow.escrow.wallet.WalletId;
import org.openescrow.escrow.wallet.Wallets;
import org.openescrow.payment.channel.BankAgreements;
import org.openescrow.payment.conflict.Conflicts;
import org.openescrow.payment.refusal.PaymentRefusal;
import org.openescrow.payment.refusal.Refusal;

/**
 * The door to card agreements. Refuses {@link EscrowRefusal#AGREEMENT_UNKNOWN} where the platform, or the wallet that
 * is asked for, has no such agreement.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CardAgreements {
    @Inject
    AgreementBook book;

    @Inject
    AgreementRows rows;

    @Inject
    Wallets wallets;

    @Inject
    BankAgreements bank;

    /** The wallet's agreements, ended ones too, newest first; refuses what {@link Wallets#wallet} refuses. */
    public List<AgreementView> agreements(
            PlatformNo platform, WalletId wallet, Optional<CardAgreementStatus> status, Part part) {
        wallets.wallet(platform, wallet);
        return rows.ofWallet(platform, wallet, status, part).stream()
                .map(CardAgreement::view)
                .toList();
    }

    /**
     * Ends an agreement here at once, so that nothing new is ordered under it, then at the bank. Ending it twice is the
     * same. Passes {@link PaymentRefusal#BANK_NO_ANSWER} on: it has ended here, and the same call tells the bank again.
     */
    public AgreementView terminate(PlatformNo platform, AgreementNo agreementNo) {
        AgreementBook.Ended ended = Conflicts.repeat(() -> book.end(platform, agreementNo));
        if (!ended.bankTold()) {
            bank.terminate(ended.bankRequestNo());
            Conflicts.repeat(() -> book.bankTold(platform, agreementNo));
        }
        return ended.view();
    }

    /**
     * The agreement, for a recharge that is ordered in the caller's transaction. Refuses
     * {@link EscrowRefusal#AGREEMENT_UNKNOWN} also where it is of another wallet, and
     * {@link EscrowRefusal#AGREEMENT_NOT_ACTIVE} where it has ended.
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public ActiveAgreement requireActive(PlatformNo platform, WalletId wallet, AgreementNo agreementNo) {
        CardAgreement agreement = rows.read(platform, agreementNo)
                .filter(found -> found.walletId().equals(wallet))
                .orElseThrow(() -> new Refusal(EscrowRefusal.AGREEMENT_UNKNOWN));
        if (agreement.status() != CardAgreementStatus.ACTIVE) {
            throw new Refusal(EscrowRefusal.AGREEMENT_NOT_ACTIVE);
        }
        return new ActiveAgreement(agreementNo, agreement.bankRequestNo());
    }
}
