package org.openescrow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.function.Executable;
import org.openescrow.client.EscrowProblem;
import org.openescrow.client.json.Money;
import org.openescrow.client.order.NewConsumption;
import org.openescrow.client.order.NewRecharge;
import org.openescrow.micro.demo.DemoTarget;
import org.openescrow.micro.demo.OperatorDesk;

/**
 * What operators do by the API as they do it at the console: block wallets, suspend merchants, and propose to move
 * money by hand.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperatorDeedsIT {
    private final RunningSystem system = RunningSystem.shared();
    private Marketplace shop;
    private String merchant;

    @BeforeAll
    void aShop() {
        shop = Marketplace.admitted(system);
        merchant = shop.merchant().id();
    }

    @Test
    void aFrozenWalletTakesNoOrdersUntilMoneyMayLeaveIt() {
        Marketplace.Customer suspect = shop.customer(5_000);
        JsonObject frozen = system.desk().blockWallet(suspect.wallet().id(), "OUT", "order of the court");
        assertEquals("FROZEN", frozen.getString("status"));
        EscrowProblem refused = assertThrows(EscrowProblem.class, () -> pay(suspect));
        assertEquals("WALLET_FROZEN", refused.code());
        assertEquals(0, shop.available(suspect.wallet()), "nothing of it can be spent");
        assertEquals("WALLET_FROZEN", refusal(() -> recharge(suspect)));
        system.desk().unblockWallet(suspect.wallet().id(), "OUT", "the order was lifted");
        pay(suspect);
        assertEquals(4_900, shop.available(suspect.wallet()));
    }

    @Test
    void aWalletThatNoMoneyMayComeIntoIsNotRechargedButPays() {
        Marketplace.Customer leaving = shop.customer(5_000);
        system.desk().blockWallet(leaving.wallet().id(), "IN", "the account is to be emptied");
        assertEquals("ACCOUNT_BLOCKED", refusal(() -> recharge(leaving)), "no card is debited for it");
        pay(leaving);
        assertEquals(4_900, shop.available(leaving.wallet()));
    }

    @Test
    void aSuspendedMerchantSellsNothingUntilReinstated() {
        Marketplace.Customer customer = shop.customer(5_000);
        String other = shop.merchant().id();
        JsonObject suspended = system.desk().suspendMerchant(other, "sells what is forbidden");
        assertEquals("SUSPENDED", suspended.getString("status"));
        assertEquals("MERCHANT_NOT_ACTIVE", refusal(() -> pay(customer, other)));
        assertEquals(5_000, shop.available(customer.wallet()));
        system.desk().reinstateMerchant(other, "sells it no more");
        pay(customer, other);
        assertEquals(4_900, shop.available(customer.wallet()));
    }

    @Test
    void moneyIsMovedByHandOnceASecondOperatorHasApprovedIt() {
        Marketplace.Customer from = shop.customer(5_000);
        Marketplace.Customer to = shop.customer(0);
        OperatorDesk maker = system.desk();
        JsonObject proposal = maker.proposeAdjustment(account(from), account(to), 1_234, "paid from the wrong wallet");
        String id = proposal.getString("id");
        String content = proposal.getString("content");
        assertRefused("APPROVAL_OF_ONES_OWN", () -> maker.approveProposal(id, content));
        assertEquals(5_000, shop.available(from.wallet()), "nothing has moved");
        as("Finance").approveProposal(id, content);
        assertEquals(3_766, shop.available(from.wallet()));
        assertEquals(1_234, shop.available(to.wallet()));
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        Marketplace.Customer customer = shop.customer(0);
        String account = account(customer);
        OperatorDesk desk = system.desk();
        assertRefused("VALIDATION_FAILED", () -> desk.proposeAdjustment(account, account, 1, "to the same"));
        assertRefused("VALIDATION_FAILED", () -> desk.proposeAdjustment(account, "1", 1, "to nobody"));
        assertRefused("VALIDATION_FAILED", () -> desk.proposeAdjustment(account, account, 0, "nothing"));
        assertRefused(
                "VALIDATION_FAILED", () -> desk.blockWallet(customer.wallet().id(), "BOTH", "no such side"));
        assertRefused(
                "VALIDATION_FAILED", () -> desk.blockWallet(customer.wallet().id(), "OUT", " "));
        assertRefused("WALLET_UNKNOWN", () -> desk.blockWallet("wal_x", "OUT", "nobody's"));
        assertRefused("MERCHANT_UNKNOWN", () -> desk.suspendMerchant("mer_x", "nobody"));
        assertRefused("VALIDATION_FAILED", () -> desk.suspendMerchant(merchant, " "));
    }

    @Test
    void eachIsForItsRoles() {
        Marketplace.Customer customer = shop.customer(0);
        String wallet = customer.wallet().id();
        String account = account(customer);
        OperatorDesk auditor = as("Auditor");
        assertRefused("OPERATOR_NOT_PERMITTED", () -> auditor.blockWallet(wallet, "OUT", "an auditor looks on"));
        assertRefused("OPERATOR_NOT_PERMITTED", () -> auditor.unblockWallet(wallet, "OUT", "an auditor looks on"));
        assertRefused("OPERATOR_NOT_PERMITTED", () -> auditor.suspendMerchant(merchant, "an auditor looks on"));
        assertRefused("OPERATOR_NOT_PERMITTED", () -> auditor.reinstateMerchant(merchant, "an auditor looks on"));
        OperatorDesk operations = as("Operations");
        assertRefused("OPERATOR_NOT_PERMITTED", () -> operations.proposeAdjustment(account, account, 1, "not theirs"));
    }

    private OperatorDesk as(String role) {
        return OperatorDesk.logIn(new DemoTarget(system.base(), Staff.of(system, role), ConsoleBrowser.PASSWORD));
    }

    private void pay(Marketplace.Customer customer) {
        pay(customer, merchant);
    }

    private void pay(Marketplace.Customer customer, String seller) {
        shop.client
                .consume(new NewConsumption(
                        Marketplace.number("c"), customer.wallet().id(), seller, Money.fen(100), "x"))
                .execute();
    }

    private void recharge(Marketplace.Customer customer) {
        shop.client
                .recharge(new NewRecharge(
                        Marketplace.number("r"), customer.wallet().id(), customer.agreementNo(), Money.fen(1_000)))
                .execute();
    }

    private static String refusal(Executable order) {
        return assertThrows(EscrowProblem.class, order).code();
    }

    private static String account(Marketplace.Customer customer) {
        return customer.wallet().paymentAccountNo();
    }

    private static void assertRefused(String code, Runnable call) {
        String said = String.valueOf(
                assertThrows(IllegalStateException.class, call::run).getMessage());
        assertTrue(said.contains("\"" + code + "\""), said);
    }
}
