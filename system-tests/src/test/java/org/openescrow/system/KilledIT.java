package org.openescrow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.openescrow.client.json.Money;
import org.openescrow.client.order.NewRecharge;
import org.openescrow.client.order.OrderStatus;
import org.openescrow.client.order.Recharge;

/** The JVM is killed between the bank's debit and its callback. */
class KilledIT {
    private static final long AMOUNT = 30_000;

    @Test
    void aRechargeWhoseCallbackWasCutOffSucceedsOnceAfterTheRestart() throws Exception {
        try (RunningSystem system = RunningSystem.start("killed")) {
            Marketplace shop = Marketplace.admitted(system);
            Marketplace.Customer customer = shop.customer(0);
            long cardBefore = cardBalance(shop, customer);
            // The bank takes the money at once and would call back much later: the JVM does not live to see it.
            shop.world.nextDebits("CALLBACK_LATE", 1, 600_000);
            Recharge recharge = shop.client
                    .recharge(new NewRecharge(
                            Marketplace.number("r"), customer.wallet().id(), customer.agreementNo(), Money.fen(AMOUNT)))
                    .execute();
            Await.until(
                    "the bank has debited the card",
                    Duration.ofSeconds(30),
                    () -> cardBalance(shop, customer) == cardBefore - AMOUNT);
            assertEquals(
                    OrderStatus.PROCESSING,
                    shop.client.recharge(recharge.id()).execute().status());

            system.kill();
            system.startAgain();

            assertEquals(OrderStatus.SUCCEEDED, shop.ended(recharge.id()).status());
            assertEquals(AMOUNT, shop.available(customer.wallet()));
            assertEquals(cardBefore - AMOUNT, cardBalance(shop, customer));
            JsonObject entries = system.desk().entries("RECHARGE", recharge.id());
            assertEquals(2, entries.getJsonArray("data").size());
            assertTrue(system.desk().trialBalance().getBoolean("balanced"));
        }
    }

    private static long cardBalance(Marketplace shop, Marketplace.Customer customer) {
        return shop.world
                .card(customer.identity().cardNo())
                .getJsonNumber("balance")
                .longValueExact();
    }
}
