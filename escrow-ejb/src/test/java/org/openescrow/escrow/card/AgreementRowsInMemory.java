package org.openescrow.escrow.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openescrow.escrow.list.Part;
import org.openescrow.escrow.platform.PlatformNo;
import org.openescrow.escrow.story.LostRace;
import org.openescrow.escrow.story.ReadablePersonalData;
import org.openescrow.escrow.wallet.WalletId;

/** The table of agreements as a list. */
final class AgreementRowsInMemory extends AgreementRows {
    final List<CardAgreement> rows = new ArrayList<>();

    /** The next look whether a card is bound comes before somebody else's commit, the write after it. */
    boolean nextLookIsTooEarly;

    private boolean losesNextWrite;

    @Override
    void add(CardAgreement agreement) {
        if (losesNextWrite) {
            losesNextWrite = false;
            throw new LostRace();
        }
        rows.add(agreement);
    }

    @Override
    boolean isBound(WalletId wallet, byte[] cardMark) {
        if (nextLookIsTooEarly) {
            nextLookIsTooEarly = false;
            losesNextWrite = true;
            return false;
        }
        String masked = new CardNo(ReadablePersonalData.plain(cardMark)).masked();
        return rows.stream()
                .filter(row -> row.walletId().equals(wallet))
                .filter(row -> row.status() == CardAgreementStatus.ACTIVE)
                .anyMatch(row -> row.view().maskedCardNo().equals(masked));
    }

    @Override
    List<CardAgreement> ofWallet(
            PlatformNo platform, WalletId wallet, Optional<CardAgreementStatus> status, Part part) {
        return rows.stream()
                .filter(row ->
                        row.platformNo().equals(platform) && row.walletId().equals(wallet))
                .filter(row -> status.isEmpty() || status.get() == row.status())
                .toList();
    }

    @Override
    Optional<CardAgreement> read(PlatformNo platform, AgreementNo agreementNo) {
        return rows.stream()
                .filter(row -> row.platformNo().equals(platform))
                .filter(row -> row.agreementNo().equals(agreementNo))
                .findFirst();
    }

    @Override
    Optional<CardAgreement> lock(PlatformNo platform, AgreementNo agreementNo) {
        return read(platform, agreementNo);
    }
}
