package org.openescrow.web.console.wallet;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.card.AgreementView;
import org.openescrow.escrow.card.CardAgreements;
import org.openescrow.escrow.list.Part;
import org.openescrow.escrow.person.Person;
import org.openescrow.escrow.platform.OfPlatform;
import org.openescrow.escrow.user.MaskedPerson;
import org.openescrow.escrow.user.UserDesk;
import org.openescrow.escrow.wallet.WalletDesk;
import org.openescrow.escrow.wallet.WalletId;
import org.openescrow.escrow.wallet.WalletView;
import org.openescrow.payment.ledger.BlockedSide;
import org.openescrow.payment.ledger.explain.Explanation;
import org.openescrow.payment.ledger.explain.Explanations;
import org.openescrow.payment.refusal.Refusal;
import org.openescrow.web.call.Refusals;
import org.openescrow.web.console.access.Deed;
import org.openescrow.web.console.access.Does;
import org.openescrow.web.console.access.Me;
import org.openescrow.web.console.frame.Asked;
import org.openescrow.web.console.frame.Notices;

/** One wallet: its user, why it has what it has, its agreements and its orders. */
@Named("wallet")
@RequestScoped
public class WalletPage {
    private static final int LINES = 20;

    @Inject
    HttpServletRequest request;

    @Inject
    WalletDesk desk;

    @Inject
    UserDesk users;

    @Inject
    CardAgreements agreements;

    @Inject
    Explanations explanations;

    @Inject
    TimeLine timeLine;

    @Inject
    Me me;

    @Inject
    Notices notices;

    private String reason = "";
    private @Nullable OfPlatform<WalletView> wallet;
    private @Nullable MaskedPerson person;
    private @Nullable Person revealed;
    private @Nullable Explanation explanation;
    private List<AgreementView> bound = List.of();
    private List<TimeLine.Moment> moments = List.of();

    /** What a form's own page shows is asked for before the page is shown again, to know what is in the form. */
    private void readOnce() {
        if (wallet == null) {
            load();
        }
    }

    public void load() {
        OfPlatform<WalletView> loaded = desk.wallet(walletId());
        wallet = loaded;
        person = users.masked(desk.owner(walletId()));
        explanation = explanations.explain(loaded.value().paymentAccountNo(), LINES);
        bound = agreements.agreements(loaded.platform(), walletId(), Optional.empty(), Part.newest());
        moments = timeLine.of(walletId());
    }

    /** Shows the user in full, on this answer only. */
    @Does(Deed.REVEAL_PERSON)
    public void reveal() {
        try {
            revealed = users.reveal(desk.owner(walletId()), me.name(), reason.strip());
        } catch (RuntimeException thrown) {
            Refusal refusal = Refusals.find(thrown).orElseThrow(() -> thrown);
            notices.refused(refusal);
        }
    }

    /** Keeps money from moving in this direction, or lets it move again. */
    @Does(Deed.BLOCK_WALLET)
    public @Nullable String block(String side, boolean blocked) {
        WalletId id = walletId();
        return notices.after(
                blocked ? "wallet.blocked" : "wallet.unblocked",
                "/console/wallet?id=" + id,
                () -> desk.setBlocked(id, BlockedSide.valueOf(side), blocked, me.name(), reason.strip()));
    }

    public OfPlatform<WalletView> getWallet() {
        readOnce();
        return Objects.requireNonNull(wallet);
    }

    public MaskedPerson getPerson() {
        readOnce();
        return Objects.requireNonNull(person);
    }

    public @Nullable Person getRevealed() {
        return revealed;
    }

    public Explanation getExplanation() {
        readOnce();
        return Objects.requireNonNull(explanation);
    }

    public List<AgreementView> getAgreements() {
        readOnce();
        return bound;
    }

    public List<TimeLine.Moment> getMoments() {
        readOnce();
        return moments;
    }

    public @Nullable String getId() {
        return request.getParameter("id");
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String typed) {
        reason = typed;
    }

    private WalletId walletId() {
        return Asked.id(getId(), WalletId::new, EscrowRefusal.WALLET_UNKNOWN);
    }
}
