package org.openescrow.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openescrow.client.json.Money;
import org.openescrow.client.order.NewRecharge;
import org.openescrow.client.order.Recharge;
import org.openescrow.client.signature.HttpRequestSigner;
import org.openescrow.client.signature.PlatformKey;
import org.openescrow.client.signature.SignatureAlgorithm;

/** No answer is no failure, and nobody is told so. */
class LostAnswersTest {
    private static final PlatformKey KEY = PlatformKey.generate(SignatureAlgorithm.ED25519);
    private static final NewRecharge RECHARGE = new NewRecharge("R-1", "wal_1", "agr_1", Money.fen(10_000));
    private static final String PROCESSING =
            """
            {"id": "rch_1", "orderNo": "R-1", "status": "PROCESSING", "walletId": "wal_1", "agreementNo": "agr_1",
             "amount": {"value": 10000, "currency": "CNY"}, "createdAt": "2026-03-01T08:00:00.000Z"}""";

    private FakeEscrow escrow;
    private EscrowClient client;

    @BeforeEach
    void start() throws IOException {
        escrow = new FakeEscrow();
        client = EscrowClient.at(escrow.base(), HttpRequestSigner.of("key_1", KEY))
                .repeatingBy(new RetryPolicy(2, Duration.ZERO, Duration.ofMillis(1)));
    }

    @AfterEach
    void stop() {
        escrow.close();
    }

    @ParameterizedTest
    @CsvSource({
        // an answer that says no, unknown when it is the first, unknown when an answer before it was lost
        "400, VALIDATION_FAILED,      false, true",
        "401, SIGNATURE_EXPIRED,      false, true",
        "403, PLATFORM_NOT_APPROVED,  false, true",
        "404, ADDRESS_UNKNOWN,        false, true",
        "429, TOO_MANY,               false, true",
        "409, ORDER_NO_REUSED,        false, false",
        "422, INSUFFICIENT_FUNDS,     false, false",
        "500, INTERNAL_ERROR,         true,  true",
        "502, no code of ours,        true,  true",
        "503, BANK_NO_ANSWER,         true,  true"
    })
    void tellsWhetherTheOutcomeIsKnown(int status, String code, boolean first, boolean afterSilence) {
        String problem = "{\"code\": \"" + code + "\", \"retryable\": false}";
        escrow.replies(status, problem).hangsUp().replies(status, problem).replies(status, problem);
        EscrowClient once = client.repeatingBy(RetryPolicy.none());

        assertEquals(first, refusal(once).outcomeUnknown());
        assertEquals(afterSilence, refusal(client).outcomeUnknown());
    }

    @Test
    void aKeyThatIsStillInUseTellsNoOutcome() {
        String inUse = "{\"code\": \"IDEMPOTENCY_KEY_IN_USE\", \"retryable\": true}";
        escrow.replies(409, inUse).replies(409, inUse);
        assertTrue(refusal(client).outcomeUnknown());
        assertEquals(2, escrow.asked().size());
    }

    @Test
    void aSilentSystemIsAskedAgainUnderTheSameKeyAndThenGivenUp() {
        escrow.keepsSilent().keepsSilent();
        Call<Recharge> call = client.waitingAtMost(Duration.ofMillis(200)).recharge(RECHARGE);

        EscrowUnreachable unknown = assertThrows(EscrowUnreachable.class, call::execute);

        assertInstanceOf(HttpTimeoutException.class, unknown.getCause());
        assertEquals(2, escrow.asked().size());
        String key = call.idempotencyKey().orElseThrow();
        escrow.asked().forEach(asked -> assertEquals(key, asked.header("Idempotency-Key")));
        escrow.replies(201, PROCESSING);
        assertEquals("rch_1", call.execute().id());
        assertEquals(key, escrow.asked().get(2).header("Idempotency-Key"));
    }

    @Test
    void whoCancelsTheWaitLearnsNoOutcomeAndNothingIsRepeated() throws Exception {
        escrow.keepsSilent();
        var outcome = new FutureTask<>(() -> {
            EscrowUnreachable unknown = assertThrows(
                    EscrowUnreachable.class, () -> client.recharge(RECHARGE).execute());
            assertTrue(Thread.currentThread().isInterrupted(), unknown.toString());
            return true;
        });
        Thread caller = new Thread(outcome);
        caller.start();
        while (escrow.asked().isEmpty()) {
            Thread.onSpinWait();
        }
        caller.interrupt();

        assertTrue(ended(outcome));
        assertEquals(1, escrow.asked().size());
    }

    @Test
    void nobodyThereIsNoAnswerEither() {
        escrow.close();
        assertThrows(EscrowUnreachable.class, () -> client.recharge(RECHARGE).execute());
    }

    @Test
    void aPauseLongerThanItsPatienceIsTheCallersToWait() {
        escrow.replies(429, Map.of("Retry-After", "60"), "{\"code\": \"TOO_MANY\", \"retryable\": true}");
        EscrowProblem problem = refusal(client);
        assertEquals(Duration.ofSeconds(60), problem.retryAfter().orElseThrow());
        assertEquals(1, escrow.asked().size());
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void whatPassesIsAskedAgain(int status) {
        escrow.replies(status, "{\"code\": \"SOON\", \"retryable\": true}").replies(201, PROCESSING);
        assertEquals("rch_1", client.recharge(RECHARGE).execute().id());
    }

    @Test
    void ordersCanBeWaitedForByAsking() {
        String succeeded = PROCESSING.replace("PROCESSING", "SUCCEEDED");
        escrow.replies(200, PROCESSING).replies(200, succeeded).replies(200, PROCESSING);
        Call<Recharge> reading = client.recharge("rch_1");

        assertTrue(reading.until(seen -> seen.status().isFinal(), Duration.ofMinutes(1))
                .status()
                .isFinal());
        assertEquals(2, escrow.asked().size());
        assertFalse(reading.until(seen -> seen.status().isFinal(), Duration.ZERO)
                .status()
                .isFinal());
        assertThrows(IllegalStateException.class, () -> client.recharge(RECHARGE)
                .until(seen -> true, Duration.ofMinutes(1)));
        assertEquals(3, escrow.asked().size());
    }

    @Test
    void waitsForTimesOnlyThatMakeSense() {
        assertThrows(IllegalArgumentException.class, () -> client.waitingAtMost(Duration.ZERO));
        assertThrows(IllegalArgumentException.class, () -> client.waitingAtMost(Duration.ofMinutes(6)));
    }

    private static EscrowProblem refusal(EscrowClient asking) {
        return assertThrows(EscrowProblem.class, () -> asking.recharge(RECHARGE).execute());
    }

    private static boolean ended(FutureTask<Boolean> outcome) throws InterruptedException {
        try {
            return outcome.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        }
    }
}
