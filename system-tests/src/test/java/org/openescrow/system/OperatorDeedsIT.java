package org.openescrow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openescrow.client.EscrowProblem;
import org.openescrow.client.json.Money;
import org.openescrow.client.order.NewConsumption;
import org.openescrow.micro.demo.DemoTarget;
import org.openescrow.micro.demo.OperatorDesk;

/** What operators do by the API as they do it at the console: block wallets, and propose to move money by hand. */
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
    void aBlockedWalletPaysNothingUntilItIsUnblocked() {
        Marketplace.Customer suspect = shop.customer(5_000);
        system.desk().blockWallet(suspect.wallet().id(), "OUT", "order of the court");
        EscrowProblem refused = assertThrows(EscrowProblem.class, () -> pay(suspect));
        assertEquals("ACCOUNT_BLOCKED", refused.code());
        assertEquals(0, shop.available(suspect.wallet()), "nothing of it can be spent");
        system.desk().unblockWallet(suspect.wallet().id(), "OUT", "the order was lifted");
        pay(suspect);
        assertEquals(4_900, shop.available(suspect.wallet()));
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
    }

    @Test
    void eachIsForItsRoles() {
        Marketplace.Customer customer = shop.customer(0);
        String wallet = customer.wallet().id();
        String account = account(customer);
        OperatorDesk auditor = as("Auditor");
        assertRefused("OPERATOR_NOT_PERMITTED", () -> auditor.blockWallet(wallet, "OUT", "an auditor looks on"));
        assertRefused("OPERATOR_NOT_PERMITTED", () -> auditor.unblockWallet(wallet, "OUT", "an auditor looks on"));
        OperatorDesk operations = as("Operations");
        assertRefused("OPERATOR_NOT_PERMITTED", () -> operations.proposeAdjustment(account, account, 1, "not theirs"));
    }

    private OperatorDesk as(String role) {
        return OperatorDesk.logIn(new DemoTarget(system.base(), Staff.of(system, role), ConsoleBrowser.PASSWORD));
    }

    private void pay(Marketplace.Customer customer) {
        shop.client
                .consume(new NewConsumption(
                        Marketplace.number("c"), customer.wallet().id(), merchant, Money.fen(100), "x"))
                .execute();
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
