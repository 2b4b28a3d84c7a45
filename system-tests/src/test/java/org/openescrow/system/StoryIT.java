package org.openescrow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openescrow.client.EscrowProblem;
import org.openescrow.client.card.CardBinding;
import org.openescrow.client.card.SmsCode;
import org.openescrow.client.json.Money;
import org.openescrow.client.json.PageRequest;
import org.openescrow.client.order.Consumption;
import org.openescrow.client.order.NewConsumption;
import org.openescrow.client.order.NewRecharge;
import org.openescrow.client.order.OrderStatus;
import org.openescrow.client.order.Recharge;
import org.openescrow.client.platform.Merchant;
import org.openescrow.client.platform.PlatformApplication;
import org.openescrow.client.platform.Service;
import org.openescrow.client.signature.HttpRequestSigner;
import org.openescrow.client.signature.PlatformKey;
import org.openescrow.client.signature.SignatureAlgorithm;
import org.openescrow.client.wallet.Wallet;
import org.openescrow.client.wallet.WalletEntry;
import org.openescrow.micro.demo.Identity;
import org.openescrow.micro.demo.OperatorDesk;

/** The flow of the product, S11 to S8, step by step over HTTP. */
class StoryIT {
    private final RunningSystem system = RunningSystem.shared();

    @Test
    void aPlatformIsAdmittedAfterReview() {
        PlatformKey key = PlatformKey.generate(SignatureAlgorithm.RSA_V1_5_SHA256);
        var client = system.client(HttpRequestSigner.of(key));
        PlatformApplication application = client.apply(Marketplace.application(EnumSet.allOf(Service.class), key))
                .execute();
        assertEquals(PlatformApplication.Status.PENDING_REVIEW, application.status());
        var platform = client.signedBy(HttpRequestSigner.of(Objects.requireNonNull(application.keyId()), key));
        EscrowProblem early =
                assertThrows(EscrowProblem.class, () -> platform.wallet("wal_x").execute());
        assertEquals("PLATFORM_NOT_APPROVED", early.code());

        system.desk().approve(application.id(), "documents complete");

        PlatformApplication decided =
                platform.platformApplication(application.id()).execute();
        assertEquals(PlatformApplication.Status.APPROVED, decided.status());
        assertTrue(Objects.requireNonNull(decided.platformNo()).length() > 5);
        assertEquals(
                List.of(), platform.walletsOfUser("nobody").execute().data(), "approved counts from the next call on");
    }

    @ParameterizedTest
    @EnumSource
    void aPlatformSignsWithTheAlgorithmThatItLikes(SignatureAlgorithm algorithm) {
        PlatformKey key = PlatformKey.generate(algorithm);
        var client = system.client(HttpRequestSigner.of(key));
        String keyId = client.apply(Marketplace.application(EnumSet.of(Service.WALLET), key))
                .execute()
                .keyId();
        var platform = client.signedBy(HttpRequestSigner.of(Objects.requireNonNull(keyId), key));
        EscrowProblem known =
                assertThrows(EscrowProblem.class, () -> platform.wallet("wal_x").execute());
        assertEquals("PLATFORM_NOT_APPROVED", known.code());
    }

    @Test
    void aRejectedPlatformLearnsTheReasonAndStaysOutside() {
        PlatformKey key = PlatformKey.generate(SignatureAlgorithm.RSA_V1_5_SHA256);
        var client = system.client(HttpRequestSigner.of(key));
        PlatformApplication application = client.apply(Marketplace.application(EnumSet.of(Service.WALLET), key))
                .execute();
        system.desk().reject(application.id(), "licence expired");
        var rejected = client.signedBy(HttpRequestSigner.of(Objects.requireNonNull(application.keyId()), key));
        assertEquals(
                "licence expired",
                rejected.platformApplication(application.id()).execute().reason());
        EscrowProblem no =
                assertThrows(EscrowProblem.class, () -> rejected.wallet("wal_x").execute());
        assertEquals("PLATFORM_NOT_APPROVED", no.code());
    }

    @Test
    void moneyComesFromTheCardAndGoesToTheMerchant() {
        Marketplace shop = Marketplace.admitted(system);
        Merchant merchant = shop.merchant();
        Identity user = shop.person();
        Wallet wallet = shop.wallet(user);
        assertEquals(Wallet.Status.OPEN, wallet.status());

        CardBinding binding = shop.binding(wallet, user);
        assertEquals(CardBinding.Status.SMS_SENT, binding.status());
        CardBinding bound = shop.client
                .verifyCard(binding.id(), new SmsCode(shop.world.smsCode(user.mobile())))
                .execute();
        assertEquals(CardBinding.Status.BOUND, bound.status());
        String agreementNo = Objects.requireNonNull(bound.agreementNo());

        long cardBefore = cardBalance(shop, user);
        Recharge ordered = shop.client
                .recharge(new NewRecharge(Marketplace.number("r"), wallet.id(), agreementNo, Money.fen(20_000)))
                .execute();
        assertEquals(OrderStatus.SUCCEEDED, shop.ended(ordered.id()).status());
        assertEquals(20_000, shop.available(wallet));
        assertEquals(20_000, cardBefore - cardBalance(shop, user));

        Consumption paid = shop.client
                .consume(new NewConsumption(
                        Marketplace.number("c"), wallet.id(), merchant.id(), Money.fen(5_850), "三本书"))
                .execute();
        assertEquals(OrderStatus.SUCCEEDED, paid.status());
        assertEquals(14_150, shop.available(wallet));
        assertEntries(shop, wallet);
        assertBooks(ordered, paid);
    }

    private static void assertEntries(Marketplace shop, Wallet wallet) {
        List<WalletEntry> entries = shop.client
                .walletEntries(wallet.id(), PageRequest.first())
                .execute()
                .data();
        assertEquals(
                List.of(14_150L, 20_000L),
                entries.stream().map(entry -> entry.balanceAfter().value()).toList());
        assertEquals(
                List.of(WalletEntry.Direction.DEBIT, WalletEntry.Direction.CREDIT),
                entries.stream().map(WalletEntry::direction).toList());
    }

    private void assertBooks(Recharge recharge, Consumption consumption) {
        OperatorDesk desk = system.desk();
        assertEquals(List.of("BANK_CLEARING", "USER"), accountKinds(desk.entries("RECHARGE", recharge.id())));
        assertEquals(
                List.of("USER", "MERCHANT_SETTLEMENT"), accountKinds(desk.entries("CONSUMPTION", consumption.id())));
        assertTrue(desk.trialBalance().getBoolean("balanced"));
    }

    private static List<String> accountKinds(JsonObject page) {
        return page.getJsonArray("data").getValuesAs(JsonObject.class).stream()
                .map(entry -> entry.getString("accountKind"))
                .toList();
    }

    private static long cardBalance(Marketplace shop, Identity user) {
        return shop.world.card(user.cardNo()).getJsonNumber("balance").longValueExact();
    }
}
