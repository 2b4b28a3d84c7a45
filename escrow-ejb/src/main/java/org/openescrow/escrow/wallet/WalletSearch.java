package org.openescrow.escrow.wallet;

import java.util.List;
import java.util.Optional;
import org.openescrow.escrow.platform.PlatformNo;
import org.openescrow.escrow.user.UserId;
import org.openescrow.escrow.user.UserNo;

/**
 * Which wallets of which platforms an operator looks for; what is empty does not matter.
 *
 * @param platforms a user number is only looked for where they are named, since platforms make their own
 * @param users whose wallets; an empty list is nobody's
 */
public record WalletSearch(
        Optional<List<PlatformNo>> platforms,
        Optional<UserNo> userNo,
        Optional<List<UserId>> users,
        Optional<WalletStatus> status) {
    public WalletSearch {
        platforms = platforms.map(List::copyOf);
        users = users.map(List::copyOf);
    }

    Optional<List<String>> platformNos() {
        return platforms.map(named -> named.stream().map(PlatformNo::value).toList());
    }

    Optional<List<String>> userIds() {
        return users.map(named -> named.stream().map(UserId::value).toList());
    }
}
