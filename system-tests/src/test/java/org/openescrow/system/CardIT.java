package org.openescrow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openescrow.client.ApiResponse;
import org.openescrow.client.card.Agreement;
import org.openescrow.client.card.CardBinding;
import org.openescrow.client.card.SmsCode;
import org.openescrow.client.json.Money;
import org.openescrow.client.order.NewRecharge;
import org.openescrow.client.order.OrderStatus;
import org.openescrow.client.order.Recharge;
import org.openescrow.client.wallet.Wallet;
import org.openescrow.micro.demo.Identity;

/** Binding and unbinding, and what the bank does when it does not do as it should. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CardIT {
    private final RunningSystem system = RunningSystem.shared();
    private Marketplace shop;

    @BeforeAll
    void aShop() {
        shop = Marketplace.admitted(system);
    }

    @Test
    void aCardOfSomebodyElseIsNotBound() {
        Identity user = shop.person();
        Wallet wallet = shop.wallet(user);
        Identity other = shop.person();
        String body = "{\"cardNo\":\"" + other.cardNo() + "\",\"name\":\"" + other.name() + "\",\"idCardNo\":\""
                + other.idCardNo() + "\",\"mobile\":\"" + other.mobile() + "\"}";
        ApiResponse response = shop.client.send("POST", "/wallets/" + wallet.id() + "/card-bindings", body);
        BadInputIT.assertProblem(response, 422, "CARD_HOLDER_MISMATCH");
    }

    @Test
    void wrongCodesAreCountedAndThenTheBindingIsOver() {
        Identity user = shop.person();
        CardBinding binding = shop.binding(shop.wallet(user), user);
        String path = "/card-bindings/" + binding.id() + "/verification";
        String code = shop.world.smsCode(user.mobile());
        String wrong = code.equals("000000") ? "111111" : "000000";
        for (int attempt = 1; attempt < 5; attempt++) {
            ApiResponse response =
                    shop.client.send("POST", path, new SmsCode(wrong).toJson().text());
            BadInputIT.assertProblem(response, 422, "SMS_CODE_WRONG");
        }
        shop.client.send("POST", path, new SmsCode(wrong).toJson().text());
        ApiResponse tooLate =
                shop.client.send("POST", path, new SmsCode(code).toJson().text());
        BadInputIT.assertProblem(tooLate, 422, "SMS_ATTEMPTS_EXCEEDED");
    }

    @Test
    void anUnboundCardRechargesNothing() {
        var customer = shop.customer(0);
        List<Agreement> bound =
                shop.client.agreements(customer.wallet().id()).execute().data();
        assertEquals(1, bound.size());
        shop.client.terminateAgreement(customer.agreementNo()).execute();
        String body = new NewRecharge(
                        Marketplace.number("r"), customer.wallet().id(), customer.agreementNo(), Money.fen(100))
                .toJson()
                .text();
        BadInputIT.assertProblem(shop.client.send("POST", "/recharges", body), 422, "AGREEMENT_NOT_ACTIVE");
    }

    @Test
    void aDeclinedDebitFailsTheOrderAndMovesNothing() {
        var customer = shop.customer(0);
        shop.world.nextDebits("DECLINE", 1, 0);
        Recharge ended = shop.ended(ordered(customer, 700).id());
        assertEquals(OrderStatus.FAILED, ended.status());
        assertEquals("DECLINED", Objects.requireNonNull(ended.failureCode()));
        assertEquals(0, shop.available(customer.wallet()));
    }

    @Test
    void aCallbackThatComesTwiceCountsOnce() {
        var customer = shop.customer(0);
        shop.world.nextDebits("CALLBACK_TWICE", 1, 0);
        assertEquals(
                OrderStatus.SUCCEEDED, shop.ended(ordered(customer, 700).id()).status());
        assertEquals(700, shop.available(customer.wallet()));
    }

    @Test
    void aLostCallbackIsFoundOutByQuery() {
        var customer = shop.customer(0);
        shop.world.nextDebits("CALLBACK_LOST", 1, 0);
        assertEquals(
                OrderStatus.SUCCEEDED, shop.ended(ordered(customer, 700).id()).status());
        assertEquals(700, shop.available(customer.wallet()));
    }

    @Test
    void aForgedAmountIsNotBelieved() {
        var customer = shop.customer(0);
        shop.world.nextDebits("CALLBACK_WRONG_AMOUNT", 1, 0);
        assertEquals(
                OrderStatus.SUCCEEDED, shop.ended(ordered(customer, 700).id()).status());
        assertEquals(700, shop.available(customer.wallet()));
    }

    @Test
    void anAnswerThatNeverCameIsFoundOutEitherWay() {
        var customer = shop.customer(0);
        shop.world.nextDebits("TIMEOUT_BUT_DONE", 1, 0);
        assertEquals(
                OrderStatus.SUCCEEDED, shop.ended(ordered(customer, 700).id()).status());
        shop.world.nextDebits("TIMEOUT_NOT_DONE", 1, 0);
        assertEquals(OrderStatus.FAILED, shop.ended(ordered(customer, 800).id()).status());
        assertEquals(700, shop.available(customer.wallet()));
    }

    private Recharge ordered(Marketplace.Customer customer, long fen) {
        return shop.client
                .recharge(new NewRecharge(
                        Marketplace.number("r"), customer.wallet().id(), customer.agreementNo(), Money.fen(fen)))
                .execute();
    }
}
