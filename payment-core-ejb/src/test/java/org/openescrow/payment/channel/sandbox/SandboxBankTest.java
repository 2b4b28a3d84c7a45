package org.openescrow.payment.channel.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openescrow.payment.SteppableClock;
import org.openescrow.payment.channel.CardHolder;
import org.openescrow.payment.channel.CreditOrder;
import org.openescrow.payment.channel.DebitOrder;
import org.openescrow.payment.channel.PaymentAnswer;
import org.openescrow.payment.channel.PaymentAnswer.Outcome;
import org.openescrow.payment.channel.RequestNo;
import org.openescrow.payment.channel.SigningAnswer;
import org.openescrow.payment.channel.SmsCode;
import org.openescrow.payment.channel.sandbox.SandboxConnection.Answer;
import org.openescrow.payment.money.Money;
import org.openescrow.payment.trace.CollectedSteps;
import org.openescrow.payment.trace.Kind;
import org.openescrow.payment.trace.Trace;

/** The adapter against a real HTTP server: what it says, and what it believes. */
class SandboxBankTest {
    private static final RequestNo NO = new RequestNo("BR1");
    private static final DebitOrder DEBIT = new DebitOrder(NO, "agr1", Money.fen(700));
    private static final String DONE = "{\"requestNo\":\"BR1\",\"status\":\"SUCCEEDED\","
            + "\"amount\":700,\"currency\":\"CNY\",\"bankSerial\":\"P1\"}";
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final Duration FAR_LESS_THAN_FOR_EVER = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private final StubBank bank = new StubBank();
    private final SandboxBank adapter = new SandboxBank();

    @BeforeEach
    void wire() throws IOException {
        WiredAdapter.wire(adapter, bank, folder);
    }

    @AfterEach
    void close() {
        bank.close();
    }

    @Test
    void ordersADebitUnderOurNumberAndSignsTheOrder() throws Exception {
        bank.answers(202, "{\"requestNo\":\"BR1\",\"status\":\"ACCEPTED\"}");
        assertEquals(Outcome.ACCEPTED, adapter.debit(DEBIT).outcome());

        StubBank.Asked asked = bank.asked().get(0);
        assertEquals("POST", asked.method());
        assertEquals("/sandbox/bank/debits", asked.path());
        assertEquals(
                "{\"requestNo\":\"BR1\",\"agreementToken\":\"agr1\",\"amount\":700,\"currency\":\"CNY\","
                        + "\"callbackUri\":\"http://us/escrow/callbacks/SANDBOX\"}",
                asked.body());
        assertEquals(Long.toString(SteppableClock.START.getEpochSecond()), asked.timestamp());
        String text = asked.timestamp() + "\nPOST\n/sandbox/bank/debits\n" + asked.body();
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("a secret".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        assertEquals(
                Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8))),
                asked.signature());
    }

    @Test
    void tellsTheBankWhichTraceItIsPartOf() {
        bank.answers(202, "{\"requestNo\":\"BR1\",\"status\":\"ACCEPTED\"}");
        try (CollectedSteps steps = new CollectedSteps()) {
            Trace.in(
                    Trace.begin(Kind.INTERNAL, "recharge"),
                    () -> assertEquals(Outcome.ACCEPTED, adapter.debit(DEBIT).outcome()));
            SpanData call = steps.only("POST");
            assertEquals(SpanKind.CLIENT, call.getKind());
            assertEquals(steps.only("recharge").getSpanId(), call.getParentSpanId());
            assertEquals(
                    "00-" + call.getTraceId() + "-" + call.getSpanId() + "-01",
                    bank.asked().get(0).parent());
        }
        assertEquals(Outcome.ACCEPTED, adapter.debit(DEBIT).outcome());
        assertEquals("null", bank.asked().get(1).parent());
    }

    @ParameterizedTest
    @CsvSource({
        "200, SUCCEEDED, SUCCEEDED",
        "200, FAILED, FAILED",
        "200, CLOSED, CLOSED",
        "202, ACCEPTED, ACCEPTED",
        "200, DONE, NO_ANSWER",
        "200, succeeded, NO_ANSWER",
        "201, SUCCEEDED, NO_ANSWER",
        "400, SUCCEEDED, NO_ANSWER",
        "409, FAILED, NO_ANSWER",
        "301, SUCCEEDED, NO_ANSWER"
    })
    void believesTheWordsThatItKnowsAndNoOthers(int status, String word, Outcome outcome) {
        bank.answers(status, "{\"requestNo\":\"BR1\",\"status\":\"" + word + "\"}");
        assertEquals(outcome, adapter.query(NO).outcome());
        assertEquals(outcome, adapter.close(NO).outcome());
        assertEquals(outcome, adapter.debit(DEBIT).outcome());
    }

    @Test
    void readsAmountAndSerialAndReason() {
        bank.answers(200, DONE);
        PaymentAnswer done = adapter.debit(DEBIT);
        assertEquals(Optional.of(Money.fen(700)), done.amount());
        assertEquals("P1", done.bankSerial());
        bank.answers(200, "{\"requestNo\":\"BR1\",\"status\":\"FAILED\",\"reason\":\"INSUFFICIENT_BALANCE\"}");
        assertEquals("INSUFFICIENT_BALANCE", adapter.query(NO).reason());
        bank.answers(200, "{\"requestNo\":\"BR1\",\"status\":\"CLOSED\"}");
        assertEquals("NOT_EXECUTED", adapter.close(NO).reason());
    }

    @Test
    void ordersACreditAndKeepsTheBanksWords() {
        bank.answers(202, "{\"requestNo\":\"BR1\",\"status\":\"ACCEPTED\"}");
        PaymentAnswer answer = adapter.credit(new CreditOrder(NO, "agr1", Money.fen(700)));
        assertEquals(Outcome.ACCEPTED, answer.outcome());
        assertEquals(Optional.of("{\"requestNo\":\"BR1\",\"status\":\"ACCEPTED\"}"), answer.raw());
        assertEquals("/sandbox/bank/credits", bank.asked().get(0).path());
        assertTrue(bank.asked().get(0).body().startsWith("{\"requestNo\":\"BR1\",\"agreementToken\":\"agr1\""));
        bank.hangsUp();
        assertEquals(Optional.empty(), adapter.query(NO).raw());
    }

    /** The sweeper waits for at least as long. */
    @Test
    void hasAPatienceOfOneExchangeAndItsRetry() {
        assertEquals(Duration.ofMillis(400 + 1_100), adapter.patience());
    }

    @Test
    void readsTheBanksStatementAndNobodyElses() {
        bank.answers(200, SandboxStatementTest.STATEMENT);
        assertEquals(3, adapter.statement(DAY).orElseThrow().lines().size());
        assertEquals("/sandbox/bank/statements/2026-03-01", bank.asked().get(0).path());
        bank.answersForged(200, SandboxStatementTest.STATEMENT);
        assertEquals(Optional.empty(), adapter.statement(DAY));
        bank.answers(400, SandboxStatementTest.STATEMENT);
        assertEquals(Optional.empty(), adapter.statement(DAY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7.5", "\"700\"", "99999999999999999999", "null", "{}"})
    void readsNoAmountOutOfWhatIsNone(String amount) {
        bank.answers(
                200, "{\"requestNo\":\"BR1\",\"status\":\"SUCCEEDED\",\"amount\":" + amount + ",\"currency\":\"CNY\"}");
        assertEquals(Optional.empty(), adapter.query(NO).amount());
    }

    @Test
    void tellsNotSeenFromNotFound() {
        bank.answers(404, "{\"code\":\"REQUEST_UNKNOWN\"}");
        assertEquals(Outcome.NOT_SEEN, adapter.query(NO).outcome());
        bank.answers(404, "{\"code\":\"PATH_UNKNOWN\"}");
        assertEquals(Outcome.NO_ANSWER, adapter.query(NO).outcome());
        bank.answersUnsigned(404, "{\"code\":\"REQUEST_UNKNOWN\"}");
        assertEquals(Outcome.NO_ANSWER, adapter.query(NO).outcome());
    }

    static Stream<Arguments> whatIsNoAnswer() {
        return Stream.of(
                nothing("silence", StubBank::isSilent),
                nothing("half a body and then silence", stub -> stub.answersHalf(DONE)),
                nothing("a connection cut off", StubBank::hangsUp),
                nothing("no server", StubBank::close),
                nothing("an error of the bank", stub -> stub.answers(500, DONE)),
                nothing("a gateway's error", stub -> stub.answersUnsigned(504, DONE)),
                nothing("no signature", stub -> stub.answersUnsigned(200, DONE)),
                nothing("somebody else's signature", stub -> stub.answersForged(200, DONE)),
                nothing("an old signature", stub -> stub.answersStale(200, DONE)),
                nothing("the answer to another request", stub -> stub.answers(200, DONE.replace("BR1", "BR2"))),
                nothing("garbage", stub -> stub.answers(200, "<html>")),
                nothing("no object", stub -> stub.answers(200, "[" + DONE + "]")),
                nothing("an empty body", stub -> stub.answers(200, "")),
                nothing(
                        "too much",
                        stub -> stub.answers(200, DONE.replace("}", ",\"x\":\"" + "x".repeat(9000) + "\"}"))));
    }

    private static Arguments nothing(String name, Consumer<StubBank> reply) {
        return Arguments.of(Named.of(name, reply));
    }

    @ParameterizedTest
    @MethodSource("whatIsNoAnswer")
    void takesWhateverElseForNoAnswerInTime(Consumer<StubBank> reply) {
        reply.accept(bank);
        assertTimeoutPreemptively(FAR_LESS_THAN_FOR_EVER, () -> {
            assertEquals(Outcome.NO_ANSWER, adapter.debit(DEBIT).outcome());
            assertEquals(Outcome.NO_ANSWER, adapter.query(NO).outcome());
            assertEquals(
                    SigningAnswer.Outcome.NO_ANSWER,
                    adapter.confirm(NO, new SmsCode("1")).outcome());
        });
    }

    /** Quick failures are tried again by the guard, a silence is not. */
    @Test
    void tellsAQuickFailureFromASilence() {
        bank.hangsUp();
        assertThrows(BrokenAnswerException.class, () -> adapter.line.query("BR1"));
        bank.answersForged(200, DONE);
        assertThrows(BrokenAnswerException.class, () -> adapter.line.query("BR1"));
        bank.isSilent();
        var silence = assertThrows(NoAnswerException.class, () -> adapter.line.query("BR1"));
        assertFalse(silence instanceof BrokenAnswerException);
        bank.answersUnsigned(504, "{}");
        silence = assertThrows(NoAnswerException.class, () -> adapter.line.query("BR1"));
        assertFalse(silence instanceof BrokenAnswerException);
    }

    @Test
    @SuppressWarnings("UnnecessaryAssignment") // No container here: the test is what injects.
    void takesAFullBulkheadAndABugForNoAnswer() {
        for (RuntimeException failure : List.of(new BulkheadException("full"), new IllegalStateException("a bug"))) {
            adapter.line = new SandboxLine() {
                @Override
                Answer debit(jakarta.json.JsonObject order) {
                    throw failure;
                }
            };
            assertEquals(Outcome.NO_ANSWER, adapter.debit(DEBIT).outcome());
        }
    }

    @Test
    void isInterruptedWithoutLosingTheInterruption() {
        bank.isSilent();
        Thread.currentThread().interrupt();
        assertEquals(Outcome.NO_ANSWER, adapter.query(NO).outcome());
        assertTrue(Thread.interrupted());
    }

    @Test
    void signsAgreementsWithTheUsersCode() {
        bank.answers(200, "{\"requestNo\":\"BR1\",\"status\":\"SMS_SENT\",\"expiresAt\":\"2026-03-01T08:05:00Z\"}");
        SigningAnswer sent = adapter.sign(NO, new CardHolder("6222", "name", "id", "mobile"));
        assertEquals(SigningAnswer.Outcome.SMS_SENT, sent.outcome());
        assertEquals(Optional.of(SteppableClock.START.plusSeconds(300)), sent.expiresAt());
        bank.answers(200, "{\"requestNo\":\"BR1\",\"status\":\"SIGNED\",\"agreementToken\":\"agr1\"}");
        assertEquals(
                Optional.of("agr1"), adapter.confirm(NO, new SmsCode("123456")).token());
        bank.answers(200, "{\"requestNo\":\"BR1\",\"status\":\"TERMINATED\",\"expiresAt\":\"never\"}");
        assertEquals(SigningAnswer.Outcome.TERMINATED, adapter.terminate(NO).outcome());
        assertEquals(
                List.of(
                        "/sandbox/bank/agreements",
                        "/sandbox/bank/agreements/BR1/confirmation",
                        "/sandbox/bank/agreements/BR1/termination"),
                bank.asked().stream().map(StubBank.Asked::path).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "SMS_CODE_WRONG, CODE_WRONG",
        "SMS_CODE_EXPIRED, CODE_EXPIRED",
        "REFUSED, REFUSED",
        "WHATEVER, NO_ANSWER"
    })
    void knowsTheWordsOfSigning(String word, SigningAnswer.Outcome outcome) {
        bank.answers(200, "{\"requestNo\":\"BR1\",\"status\":\"" + word + "\",\"reason\":\"not a code\"}");
        SigningAnswer answer = adapter.confirm(NO, new SmsCode("1"));
        assertEquals(outcome, answer.outcome());
        assertEquals(null, answer.reason());
        bank.answers(200, "{\"requestNo\":\"BR2\",\"status\":\"" + word + "\"}");
        assertTrue(adapter.confirm(NO, new SmsCode("1")).outcome() == SigningAnswer.Outcome.NO_ANSWER, "of another");
    }
}
