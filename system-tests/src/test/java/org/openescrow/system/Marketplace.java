package org.openescrow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.openescrow.client.ApiRequest;
import org.openescrow.client.EscrowClient;
import org.openescrow.client.card.CardBinding;
import org.openescrow.client.card.NewCardBinding;
import org.openescrow.client.card.SmsCode;
import org.openescrow.client.json.Money;
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
import org.openescrow.micro.demo.Identity;
import org.openescrow.micro.demo.OutsideWorld;

/** A platform that has been admitted, with the steps that most tests begin with. */
public final class Marketplace {
    private static final AtomicLong NUMBERS = new AtomicLong(System.nanoTime());
    private static final long CARD_BALANCE = 10_000_000;

    final SystemUnderTest system;
    public final OutsideWorld world;
    public final EscrowClient client;
    public final PlatformKey key;
    public final String keyId;
    final String applicationId;

    private Marketplace(
            SystemUnderTest system, EscrowClient client, PlatformKey key, String keyId, String applicationId) {
        this.system = system;
        this.world = new OutsideWorld(system.outside());
        this.client = client;
        this.key = key;
        this.keyId = keyId;
        this.applicationId = applicationId;
    }

    /** Applies and is approved, for all services. */
    public static Marketplace admitted(SystemUnderTest system) {
        return admitted(system, EnumSet.allOf(Service.class));
    }

    static Marketplace admitted(SystemUnderTest system, Set<Service> services) {
        return admitted(system, services, SignatureAlgorithm.RSA_V1_5_SHA256);
    }

    /** The same with a key of this kind. */
    public static Marketplace admitted(SystemUnderTest system, SignatureAlgorithm algorithm) {
        return admitted(system, EnumSet.allOf(Service.class), algorithm);
    }

    private static Marketplace admitted(SystemUnderTest system, Set<Service> services, SignatureAlgorithm algorithm) {
        PlatformKey key = PlatformKey.generate(algorithm);
        var applicant = system.client(HttpRequestSigner.of(key));
        PlatformApplication application =
                applicant.apply(application(services, key)).execute();
        system.desk().approve(application.id(), "approved by a test");
        String keyId = Objects.requireNonNull(application.keyId());
        return new Marketplace(
                system, applicant.signedBy(HttpRequestSigner.of(keyId, key)), key, keyId, application.id());
    }

    static NewPlatformApplication application(Set<Service> services, PlatformKey key) {
        var company = new Company("星光商城", "91350100M000100Y43", "陈经理", "13800000000");
        return new NewPlatformApplication(company, services, key);
    }

    /** The same platform at another address of the system. */
    Marketplace at(SystemUnderTest other) {
        return new Marketplace(other, other.client(signer()), key, keyId, applicationId);
    }

    /** A purchase that can be sent again. */
    static ApiRequest purchase(Customer customer, String merchant, long fen) {
        return ApiRequest.of(
                "POST",
                "/consumptions",
                "{\"orderNo\":\"" + number("c") + "\",\"walletId\":\""
                        + customer.wallet().id() + "\",\"merchantId\":\"" + merchant + "\",\"amount\":{\"value\":"
                        + fen + ",\"currency\":\"CNY\"}}");
    }

    /** A number that no test has used. */
    public static String number(String prefix) {
        return prefix + Long.toString(NUMBERS.incrementAndGet(), Character.MAX_RADIX);
    }

    /** Who signs in its name. */
    public HttpRequestSigner signer() {
        return HttpRequestSigner.of(keyId, key);
    }

    public Merchant merchant() {
        return client.registerMerchant(new NewMerchant(number("m"), "晨光书店")).execute();
    }

    /** A person whom the authority and the bank know. */
    Identity person() {
        Identity identity = Identity.random(new SecureRandom());
        world.create(identity, CARD_BALANCE);
        return identity;
    }

    public Wallet wallet(Identity user) {
        return client.openWallet(new NewWallet(number("u"), user.name(), user.idCardNo(), user.mobile()))
                .execute();
    }

    CardBinding binding(Wallet wallet, Identity user) {
        return client.bindCard(
                        wallet.id(), new NewCardBinding(user.cardNo(), user.name(), user.idCardNo(), user.mobile()))
                .execute();
    }

    /** Binds the user's card; answers the agreement number. */
    public String agreement(Wallet wallet, Identity user) {
        CardBinding binding = binding(wallet, user);
        var code = new SmsCode(world.smsCode(user.mobile()));
        return Objects.requireNonNull(
                client.verifyCard(binding.id(), code).execute().agreementNo());
    }

    /** A user with a bound card and this much in the wallet. */
    public Customer customer(long fen) {
        Identity user = person();
        Wallet wallet = wallet(user);
        String agreementNo = agreement(wallet, user);
        if (fen > 0) {
            Recharge recharge = client.recharge(new NewRecharge(number("r"), wallet.id(), agreementNo, Money.fen(fen)))
                    .execute();
            assertEquals(OrderStatus.SUCCEEDED, ended(recharge.id()).status());
        }
        return new Customer(user, wallet, agreementNo);
    }

    /** The recharge once it has ended. */
    public Recharge ended(String rechargeId) {
        Await.until(
                "recharge " + rechargeId + " has ended",
                Duration.ofMinutes(2),
                () -> client.recharge(rechargeId).execute().status() != OrderStatus.PROCESSING);
        return client.recharge(rechargeId).execute();
    }

    /** What the wallet can spend, in fen. */
    public long available(Wallet wallet) {
        return Objects.requireNonNull(client.wallet(wallet.id()).execute().balance())
                .available();
    }

    /** A user who can pay. */
    public record Customer(Identity identity, Wallet wallet, String agreementNo) {}
}
