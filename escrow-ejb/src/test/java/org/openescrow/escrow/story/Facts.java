package org.openescrow.escrow.story;

import java.time.Instant;
import org.openescrow.escrow.person.IdCardNo;
import org.openescrow.escrow.person.MobileNo;
import org.openescrow.escrow.person.Person;
import org.openescrow.escrow.person.PersonName;
import org.openescrow.escrow.platform.PlatformNo;
import org.openescrow.escrow.user.UserId;
import org.openescrow.escrow.wallet.WalletId;
import org.openescrow.escrow.wallet.WalletRef;
import org.openescrow.escrow.wallet.WalletTier;
import org.openescrow.payment.ledger.AccountKind;
import org.openescrow.payment.ledger.AccountNo;

/** Who is who in the stories. */
public final class Facts {
    public static final Instant NOW = Instant.parse("2026-01-02T03:04:05.678901Z");
    public static final Instant NOW_IN_MILLIS = Instant.parse("2026-01-02T03:04:05.678Z");
    public static final PlatformNo MALL = new PlatformNo("P000000000001");
    public static final PlatformNo TAXI = new PlatformNo("P000000000002");
    public static final Person WANG =
            new Person(new PersonName("王小明"), new IdCardNo("11010519491231002X"), new MobileNo("13800138000"));
    public static final Person LI =
            new Person(new PersonName("李雷"), new IdCardNo("11010519491231002X"), new MobileNo("13800138000"));
    public static final AccountNo USER_ACCOUNT = AccountNo.random(AccountKind.USER, new java.util.Random(1));
    public static final AccountNo MERCHANT_ACCOUNT =
            AccountNo.random(AccountKind.MERCHANT_SETTLEMENT, new java.util.Random(2));
    public static final WalletRef WALLET =
            new WalletRef(WalletId.next(), UserId.next(), USER_ACCOUNT, WalletTier.CLASS_III);

    private Facts() {}
}
