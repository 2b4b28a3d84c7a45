package org.openescrow.web.console.wallet;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openescrow.escrow.list.Part;
import org.openescrow.escrow.person.MobileNo;
import org.openescrow.escrow.platform.OfPlatform;
import org.openescrow.escrow.user.UserDesk;
import org.openescrow.escrow.user.UserId;
import org.openescrow.escrow.user.UserNo;
import org.openescrow.escrow.wallet.WalletDesk;
import org.openescrow.escrow.wallet.WalletId;
import org.openescrow.escrow.wallet.WalletSearch;
import org.openescrow.escrow.wallet.WalletStatus;
import org.openescrow.escrow.wallet.WalletView;
import org.openescrow.web.console.frame.Asked;
import org.openescrow.web.console.frame.Listing;
import org.openescrow.web.console.platform.PlatformNames;

/**
 * The list of wallets: by wallet, user number, mobile number. The mobile number is sent as a form, never in an
 * address.
 */
@Named("wallets")
@RequestScoped
public class WalletList {
    @Inject
    WalletDesk desk;

    @Inject
    UserDesk users;

    @Inject
    PlatformNames platforms;

    private @Nullable String wallet;
    private @Nullable String platform;
    private @Nullable String userNo;
    private @Nullable String status;
    private @Nullable String after;
    private String mobile = "";
    private Listing<OfPlatform<WalletView>> found = Listing.empty();

    public void load() {
        Optional<WalletId> one = Asked.optional("wallet", wallet, WalletId::new);
        if (one.isPresent()) {
            found = new Listing<>(List.of(desk.wallet(one.get())), Optional.empty());
            return;
        }
        Optional<UserNo> number = Asked.optional("userNo", userNo, UserNo::new);
        Optional<List<UserId>> people =
                Asked.optional("mobile", mobile, MobileNo::new).map(users::withMobile);
        var search = new WalletSearch(
                platforms.among(platform, number.isPresent()),
                number,
                people,
                Asked.optional("status", status, WalletStatus::valueOf));
        Part part = new Part(Asked.optional("after", after, WalletId::new).map(WalletId::value), Listing.READ);
        found = Listing.of(desk.wallets(search, part), row -> row.value().id().value());
    }

    public Listing<OfPlatform<WalletView>> getFound() {
        return found;
    }

    public WalletStatus[] getStates() {
        return WalletStatus.values();
    }

    public @Nullable String getWallet() {
        return wallet;
    }

    public void setWallet(@Nullable String asked) {
        wallet = asked;
    }

    public @Nullable String getPlatform() {
        return platform;
    }

    public void setPlatform(@Nullable String asked) {
        platform = asked;
    }

    public @Nullable String getUserNo() {
        return userNo;
    }

    public void setUserNo(@Nullable String asked) {
        userNo = asked;
    }

    public @Nullable String getStatus() {
        return status;
    }

    public void setStatus(@Nullable String asked) {
        status = asked;
    }

    public @Nullable String getAfter() {
        return after;
    }

    public void setAfter(@Nullable String asked) {
        after = asked;
    }

    public String getMobile() {
        return mobile;
    }

    public void setMobile(String typed) {
        mobile = typed;
    }
}
