package org.openescrow.micro.demo;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Objects;
import org.openescrow.client.EscrowClient;
import org.openescrow.client.EscrowProblem;
import org.openescrow.client.card.CardBinding;
import org.openescrow.client.card.NewCardBinding;
import org.openescrow.client.card.SmsCode;
import org.openescrow.client.json.Money;
import org.openescrow.client.order.Consumption;
import org.openescrow.client.order.NewConsumption;
import org.openescrow.client.order.NewRecharge;
import org.openescrow.client.order.OrderStatus;
import org.openescrow.client.order.Recharge;
import org.openescrow.client.platform.Company;
import org.openescrow.client.platform.Merchant;
import org.openescrow.client.platform.NewMerchant;
import org.openescrow.client.platform.NewPlatformApplication;
import org.openescrow.client.platform.PlatformApplication;
import org.openescrow.client.platform.Service;
import org.openescrow.client.signature.HttpRequestSigner;
import org.openescrow.client.signature.PlatformKey;
import org.openescrow.client.signature.SignatureAlgorithm;
import org.openescrow.client.wallet.NewWallet;
import org.openescrow.client.wallet.Wallet;

/** The flow S11 to S8, in order. Anything unexpected ends it with an exception that says what. */
final class Story {
    private static final long CARD_BALANCE = 100_000;
    private static final long RECHARGE = 20_000;
    private static final long PURCHASE = 5_850;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Narrator narrator;
    private final DemoTarget target;
    private final OutsideWorld world;
    private final PlatformKey key = PlatformKey.generate(SignatureAlgorithm.RSA_V1_5_SHA256);
    private final String run = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);

    Story(Narrator narrator, DemoTarget target) {
        this.narrator = narrator;
        this.target = target;
        this.world = new OutsideWorld(target.base());
    }

    void play() {
        Identity user = Identity.random(new SecureRandom());
        world.create(user, CARD_BALANCE);
        EscrowClient platform = admitted();
        narrator.step("S70", "A merchant of the platform is registered; a to-be-settled account is opened for it");
        Merchant merchant =
                platform.registerMerchant(new NewMerchant("m-" + run, "晨光书店")).execute();
        Wallet wallet = opened(platform, user);
        String agreementNo = bound(platform, wallet, user);
        recharged(platform, wallet, agreementNo);
        consumed(platform, wallet, merchant);
        narrator.step("==", "The books: the user's wallet, and the trial balance of the whole ledger");
        Wallet.Balance balance =
                Objects.requireNonNull(platform.wallet(wallet.id()).execute().balance());
        check(balance.available() == RECHARGE - PURCHASE, "the wallet holds what was recharged less what was spent");
        var trial = OperatorDesk.logIn(target).trialBalance();
        narrator.trialBalance(trial);
        check(trial.getBoolean("balanced"), "debits equal credits");
    }

    private EscrowClient admitted() {
        var client = EscrowClient.at(target.base().resolve("/escrow/v1"), HttpRequestSigner.of(key))
                .observedBy(narrator::exchange);
        narrator.step("S11", "The platform applies for the hosting service, signing with the key it registers");
        var company = new Company("星光商城", "91350100M000100Y43", "陈经理", "13800000000");
        PlatformApplication application = client.apply(
                        new NewPlatformApplication(company, EnumSet.allOf(Service.class), key))
                .execute();
        String keyId = Objects.requireNonNull(application.keyId(), "the application names its key");
        EscrowClient platform = client.signedBy(HttpRequestSigner.of(keyId, key));
        platform.sendDocument(application.id(), Paper.licence(application.id())).execute();
        narrator.step("S12", "An operator reviews the qualification and approves; the platform gets its number");
        OperatorDesk.logIn(target).approve(application.id(), "documents complete");
        narrator.say("operator " + target.operator() + " approved " + application.id());
        PlatformApplication decided =
                platform.platformApplication(application.id()).execute();
        check(decided.platformNo() != null, "the platform has a registration number");
        return platform;
    }

    private Wallet opened(EscrowClient platform, Identity user) {
        narrator.step("S13", "A user opens the wallet page; the platform sends name, ID number and mobile (S13-S14)");
        Wallet wallet = platform.openWallet(new NewWallet("u-" + run, user.name(), user.idCardNo(), user.mobile()))
                .execute();
        narrator.step("S15", "Real name verified, account opened and bound one to one (S15, S2, S3)");
        narrator.say("wallet " + wallet.id() + " is payment account " + wallet.paymentAccountNo());
        check(wallet.status() == Wallet.Status.OPEN, "the wallet is open");
        return wallet;
    }

    private String bound(EscrowClient platform, Wallet wallet, Identity user) {
        narrator.step("S41", "The user binds a card; card and real name agree, the bank sends a code (S41-S43)");
        CardBinding binding = platform.bindCard(
                        wallet.id(), new NewCardBinding(user.cardNo(), user.name(), user.idCardNo(), user.mobile()))
                .execute();
        check(binding.status() == CardBinding.Status.SMS_SENT, "the bank has sent a code");
        String code = world.smsCode(user.mobile());
        narrator.step(
                "S44", "The code is passed on and verified; the agreement number takes the card's place (S44-S46)");
        String agreementNo =
                platform.verifyCard(binding.id(), new SmsCode(code)).execute().agreementNo();
        return Objects.requireNonNull(agreementNo, "the binding has an agreement number");
    }

    private void recharged(EscrowClient platform, Wallet wallet, String agreementNo) {
        narrator.step(
                "S51", "The wallet is recharged from the card; the bank calls back through the queue (S51-S53, S6)");
        Recharge ordered = platform.recharge(new NewRecharge("r-" + run, wallet.id(), agreementNo, Money.fen(RECHARGE)))
                .execute();
        EscrowClient quiet = platform.observedBy(exchange -> {});
        Recharge ended =
                quiet.recharge(ordered.id()).until(recharge -> recharge.status().isFinal(), PATIENCE);
        platform.recharge(ordered.id()).execute();
        check(ended.status() == OrderStatus.SUCCEEDED, "the recharge succeeded");
        narrator.say("account entries:");
        narrator.entries(OperatorDesk.logIn(target).entries("RECHARGE", ordered.id()));
    }

    private void consumed(EscrowClient platform, Wallet wallet, Merchant merchant) {
        narrator.step(
                "S71", "A purchase is paid from the wallet into the merchant's to-be-settled account (S71-S73, S8)");
        Consumption paid = platform.consume(
                        new NewConsumption("c-" + run, wallet.id(), merchant.id(), Money.fen(PURCHASE), "三本书"))
                .execute();
        check(paid.status() == OrderStatus.SUCCEEDED, "the purchase is paid");
        narrator.say("account entries:");
        narrator.entries(OperatorDesk.logIn(target).entries("CONSUMPTION", paid.id()));
        narrator.step("S72", "A purchase beyond the balance is refused, and nothing changes");
        try {
            platform.consume(new NewConsumption("x-" + run, wallet.id(), merchant.id(), Money.fen(RECHARGE), "一屋子书"))
                    .execute();
            throw new IllegalStateException("a wallet was overdrawn");
        } catch (EscrowProblem refused) {
            check(refused.code().equals("INSUFFICIENT_FUNDS"), "it is refused for lack of funds");
        }
    }

    private static void check(boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException("it does not hold that " + what);
        }
    }
}
