package org.openescrow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openescrow.client.json.Money;
import org.openescrow.client.order.NewRecharge;
import org.openescrow.client.order.OrderStatus;
import org.openescrow.client.order.Recharge;
import org.openescrow.micro.demo.DemoTarget;
import org.openescrow.micro.demo.Identity;
import org.openescrow.micro.demo.OperatorDesk;

/** Where the bank and we disagree, and what an operator sees and does about it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChannelIT {
    private static final Duration SOON = Duration.ofSeconds(30);

    private final RunningSystem system = RunningSystem.shared();
    private Marketplace shop;
    private OperatorDesk desk;
    private OperatorDesk second;

    @BeforeAll
    void aShop() {
        shop = Marketplace.admitted(system);
        desk = system.desk();
        String name = Staff.of(system, "Operations");
        second = OperatorDesk.logIn(new DemoTarget(system.base(), name, ConsoleBrowser.PASSWORD));
    }

    @Test
    void aWrongAmountIsWrittenDownOnceAndResolvedByTwoPeople() {
        var customer = shop.customer(0);
        shop.world.nextDebits("CALLBACK_WRONG_AMOUNT", 1, 0);
        Recharge ended = shop.ended(ordered(customer, 700).id());
        assertEquals(OrderStatus.SUCCEEDED, ended.status());
        String requestNo = lastRequestNo(customer.identity());

        JsonObject found = awaitException(requestNo);
        assertEquals("WRONG_AMOUNT", found.getString("kind"));
        JsonObject proposed =
                desk.proposeResolution(found.getString("id"), "the bank's mistake, amount right by query");
        assertTrue(exception(requestNo).isPresent(), "one operator resolves nothing");
        JsonObject approved = second.approveProposal(proposed.getString("id"), proposed.getString("content"));
        assertEquals("DONE", approved.getString("status"));
        assertEquals(Optional.empty(), exception(requestNo));
        assertEquals("SUCCEEDED", desk.bankPayment(requestNo).getString("status"));
    }

    @Test
    void theBankIsAskedAtOnceWhereAPersonWantsIt() {
        var customer = shop.customer(0);
        shop.world.nextDebits("CALLBACK_LATE", 1, 600_000);
        Recharge ordered = ordered(customer, 900);
        Await.until("the bank has debited the card", SOON, () -> !shop.world
                .card(customer.identity().cardNo())
                .getJsonArray("movements")
                .getJsonObject(0)
                .getString("type")
                .equals("OPENING"));
        String requestNo = lastRequestNo(customer.identity());
        assertEquals("SUCCEEDED", desk.queryBank(requestNo).getString("status"));
        assertEquals(
                OrderStatus.SUCCEEDED,
                shop.client.recharge(ordered.id()).execute().status());
        assertEquals(900, shop.available(customer.wallet()));
    }

    @Test
    void aBankThatKeepsSilentIsAskedLessAndLess() {
        var customer = shop.customer(0);
        shop.world.nextDebits("SILENT", 1, 15_000);
        Recharge ordered = ordered(customer, 800);
        String requestNo = lastRequestNo(customer.identity());
        Await.until("the first question has led nowhere", SOON, () -> {
            JsonObject payment = desk.bankPayment(requestNo);
            return instant(payment, "nextQueryAt")
                    .isAfter(instant(payment, "requestedAt").plusSeconds(30));
        });
        assertEquals(OrderStatus.SUCCEEDED, shop.ended(ordered.id()).status());
    }

    private static Instant instant(JsonObject payment, String field) {
        return Instant.parse(payment.getString(field));
    }

    /** A credit that is none of ours, ordered behind the system's back: the bank calls, and its statement has it. */
    @Test
    void whatOnlyTheBankKnowsIsFoundByItsCallbackAndByItsStatement() throws Exception {
        Identity user = shop.person();
        var institution = new Institution(system);
        String stranger = Marketplace.number("STRANGER");
        long before = balance(user);
        assertEquals(
                "ACCEPTED",
                institution.credit(stranger, institution.agreement(user), 4_200).getString("status"));

        assertEquals("UNKNOWN_REQUEST_NO", awaitException(stranger).getString("kind"));
        assertEquals(before + 4_200, balance(user));

        String today = LocalDate.now(ZoneOffset.ofHours(8)).toString();
        JsonObject result = desk.reconcile("SANDBOX", today);
        assertEquals(1, result.getInt("differences"), result.toString());
        assertEquals(result.getInt("bankLines") - 1, result.getInt("matched"));
        assertTrue(result.getJsonObject("credits").getInt("value") >= 4_200);
        List<String> kinds = desk.openExceptions().getJsonArray("data").getValuesAs(JsonObject.class).stream()
                .filter(exception -> exception.getString("requestNo").equals(stranger))
                .map(exception -> exception.getString("kind"))
                .toList();
        assertEquals(List.of("ONLY_AT_BANK", "UNKNOWN_REQUEST_NO"), kinds);
    }

    @Test
    void noCallbackIsDeadWhereAllCanBeRead() {
        assertEquals(List.of(), desk.deadLetters().getJsonArray("data"));
    }

    private Recharge ordered(Marketplace.Customer customer, long fen) {
        return shop.client
                .recharge(new NewRecharge(
                        Marketplace.number("r"), customer.wallet().id(), customer.agreementNo(), Money.fen(fen)))
                .execute();
    }

    /** Our number of the last movement on the card, as the bank has it. */
    private String lastRequestNo(Identity user) {
        return shop.world
                .card(user.cardNo())
                .getJsonArray("movements")
                .getJsonObject(0)
                .getString("requestNo");
    }

    private long balance(Identity user) {
        return shop.world.card(user.cardNo()).getJsonNumber("balance").longValueExact();
    }

    private JsonObject awaitException(String requestNo) {
        Await.until("an exception about " + requestNo, SOON, () -> exception(requestNo)
                .isPresent());
        return exception(requestNo).orElseThrow();
    }

    private Optional<JsonObject> exception(String requestNo) {
        return desk.openExceptions().getJsonArray("data").getValuesAs(JsonObject.class).stream()
                .filter(exception -> exception.getString("requestNo").equals(requestNo))
                .findFirst();
    }
}
