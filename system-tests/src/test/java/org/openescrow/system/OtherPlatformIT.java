package org.openescrow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openescrow.client.ApiResponse;
import org.openescrow.client.card.CardBinding;
import org.openescrow.client.json.Money;
import org.openescrow.client.order.Consumption;
import org.openescrow.client.order.NewConsumption;
import org.openescrow.client.order.NewRecharge;
import org.openescrow.client.order.Recharge;
import org.openescrow.client.platform.Merchant;
import org.openescrow.client.platform.Service;

/** A platform sees and touches only what is its own: each resource is tried from a second platform. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OtherPlatformIT {
    private final RunningSystem system = RunningSystem.shared();
    private Marketplace owner;
    private Marketplace stranger;
    private Marketplace.Customer customer;
    private Merchant merchant;

    @BeforeAll
    void twoPlatforms() {
        owner = Marketplace.admitted(system);
        stranger = Marketplace.admitted(system);
        customer = owner.customer(5_000);
        merchant = owner.merchant();
    }

    @Test
    void walletsAreNotSeen() {
        String id = customer.wallet().id();
        refused(stranger.client.send("GET", "/wallets/" + id, null), 404, "WALLET_UNKNOWN");
        refused(stranger.client.send("GET", "/wallets/" + id + "/entries", null), 404, "WALLET_UNKNOWN");
        refused(stranger.client.send("GET", "/wallets/" + id + "/limits", null), 404, "WALLET_UNKNOWN");
        refused(stranger.client.send("GET", "/wallets/" + id + "/agreements", null), 404, "WALLET_UNKNOWN");
        assertEquals(
                0,
                stranger.client
                        .walletsOfUser(customer.wallet().userNo())
                        .execute()
                        .data()
                        .size());
    }

    @Test
    void cardsAreNotTouched() {
        String body = "{\"cardNo\":\"" + customer.identity().cardNo() + "\",\"name\":\""
                + customer.identity().name() + "\",\"idCardNo\":\""
                + customer.identity().idCardNo() + "\",\"mobile\":\""
                + customer.identity().mobile() + "\"}";
        refused(
                stranger.client.send("POST", "/wallets/" + customer.wallet().id() + "/card-bindings", body),
                404,
                "WALLET_UNKNOWN");
        var user = owner.person();
        CardBinding binding = owner.binding(owner.wallet(user), user);
        String code = "{\"smsCode\":\"" + owner.world.smsCode(user.mobile()) + "\"}";
        refused(
                stranger.client.send("POST", "/card-bindings/" + binding.id() + "/verification", code),
                404,
                "CARD_BINDING_UNKNOWN");
        refused(
                stranger.client.send("DELETE", "/agreements/" + customer.agreementNo(), null),
                404,
                "AGREEMENT_UNKNOWN");
    }

    @Test
    void moneyIsNotMoved() {
        var mine = stranger.customer(0);
        refused(
                stranger.client.send(
                        "POST", "/recharges", recharge(customer.wallet().id(), customer.agreementNo())),
                404,
                "WALLET_UNKNOWN");
        refused(
                stranger.client.send(
                        "POST", "/recharges", recharge(mine.wallet().id(), customer.agreementNo())),
                404,
                "AGREEMENT_UNKNOWN");
        refused(
                stranger.client.send(
                        "POST", "/consumptions", consumption(customer.wallet().id(), merchant.id())),
                404,
                "WALLET_UNKNOWN");
        refused(
                stranger.client.send(
                        "POST", "/consumptions", consumption(mine.wallet().id(), merchant.id())),
                404,
                "MERCHANT_UNKNOWN");
        assertEquals(5_000, owner.available(customer.wallet()));
    }

    @Test
    void anAgreementOfAnotherWalletIsNoAgreement() {
        var other = owner.customer(0);
        refused(
                owner.client.send(
                        "POST", "/recharges", recharge(customer.wallet().id(), other.agreementNo())),
                404,
                "AGREEMENT_UNKNOWN");
    }

    @Test
    void ordersAreNotSeen() {
        Recharge recharge = owner.client
                .recharge(new NewRecharge(
                        Marketplace.number("r"), customer.wallet().id(), customer.agreementNo(), Money.fen(1)))
                .execute();
        owner.ended(recharge.id());
        Consumption consumption = owner.client
                .consume(new NewConsumption(
                        Marketplace.number("c"), customer.wallet().id(), merchant.id(), Money.fen(1), null))
                .execute();
        refused(stranger.client.send("GET", "/recharges/" + recharge.id(), null), 404, "ORDER_UNKNOWN");
        refused(stranger.client.send("GET", "/consumptions/" + consumption.id(), null), 404, "ORDER_UNKNOWN");
        assertEquals(
                0,
                stranger.client
                        .rechargesOfOrder(recharge.orderNo())
                        .execute()
                        .data()
                        .size());
        assertEquals(
                0,
                stranger.client
                        .consumptionsOfOrder(consumption.orderNo())
                        .execute()
                        .data()
                        .size());
    }

    @Test
    void aServiceThatWasNotGrantedIsNotServed() {
        Marketplace walletsOnly = Marketplace.admitted(system, EnumSet.of(Service.WALLET));
        var user = walletsOnly.person();
        var wallet = walletsOnly.wallet(user);
        String card = "{\"cardNo\":\"" + user.cardNo() + "\",\"name\":\"" + user.name() + "\",\"idCardNo\":\""
                + user.idCardNo() + "\",\"mobile\":\"" + user.mobile() + "\"}";
        refused(
                walletsOnly.client.send("POST", "/wallets/" + wallet.id() + "/card-bindings", card),
                403,
                "SERVICE_NOT_PERMITTED");
        refused(
                walletsOnly.client.send("POST", "/recharges", recharge(wallet.id(), customer.agreementNo())),
                403,
                "SERVICE_NOT_PERMITTED");
        refused(
                walletsOnly.client.send(
                        "POST",
                        "/consumptions",
                        consumption(wallet.id(), walletsOnly.merchant().id())),
                403,
                "SERVICE_NOT_PERMITTED");
    }

    private static String recharge(String walletId, String agreementNo) {
        return "{\"orderNo\":\"" + Marketplace.number("r") + "\",\"walletId\":\"" + walletId + "\",\"agreementNo\":\""
                + agreementNo + "\",\"amount\":{\"value\":100,\"currency\":\"CNY\"}}";
    }

    private static String consumption(String walletId, String merchantId) {
        return "{\"orderNo\":\"" + Marketplace.number("c") + "\",\"walletId\":\"" + walletId + "\",\"merchantId\":\""
                + merchantId + "\",\"amount\":{\"value\":100,\"currency\":\"CNY\"}}";
    }

    private static void refused(ApiResponse response, int status, String code) {
        BadInputIT.assertProblem(response, status, code);
    }
}
