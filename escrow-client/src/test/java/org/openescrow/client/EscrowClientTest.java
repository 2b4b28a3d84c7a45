package org.openescrow.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openescrow.client.card.Agreement;
import org.openescrow.client.card.CardBinding;
import org.openescrow.client.card.NewCardBinding;
import org.openescrow.client.card.SmsCode;
import org.openescrow.client.json.Money;
import org.openescrow.client.json.Page;
import org.openescrow.client.json.PageRequest;
import org.openescrow.client.json.UnexpectedAnswer;
import org.openescrow.client.order.NewConsumption;
import org.openescrow.client.order.NewRecharge;
import org.openescrow.client.order.OrderStatus;
import org.openescrow.client.order.Recharge;
import org.openescrow.client.platform.Company;
import org.openescrow.client.platform.NewPlatformApplication;
import org.openescrow.client.platform.PlatformApplication;
import org.openescrow.client.platform.Service;
import org.openescrow.client.signature.HttpRequestSigner;
import org.openescrow.client.signature.PlatformKey;
import org.openescrow.client.signature.SignatureAlgorithm;
import org.openescrow.client.wallet.NewWallet;
import org.openescrow.client.wallet.Wallet;
import org.openescrow.client.wallet.WalletEntry;

class EscrowClientTest {
    private static final PlatformKey KEY = PlatformKey.generate(SignatureAlgorithm.ED25519);
    private static final NewRecharge RECHARGE = new NewRecharge("R-1", "wal_1", "agr_1", Money.fen(10_000));
    private static final String SUCCEEDED =
            """
            {"id": "rch_1", "orderNo": "R-1", "status": "SUCCEEDED", "failureCode": null, "walletId": "wal_1",
             "agreementNo": "agr_1", "amount": {"value": 10000, "currency": "CNY"},
             "createdAt": "2026-03-01T08:00:00.000Z", "added": {"later": [1.5]}}""";

    private FakeEscrow escrow;
    private EscrowClient client;

    @BeforeEach
    void start() throws IOException {
        escrow = new FakeEscrow();
        client = EscrowClient.at(escrow.base(), HttpRequestSigner.of("key_1", KEY))
                .repeatingBy(new RetryPolicy(3, Duration.ZERO, Duration.ofMillis(1)));
    }

    @AfterEach
    void stop() {
        escrow.close();
    }

    @Test
    void ordersARecharge() {
        escrow.replies(201, SUCCEEDED);

        Recharge recharge = client.recharge(RECHARGE).execute();

        assertEquals(
                new Recharge(
                        "rch_1",
                        "R-1",
                        OrderStatus.SUCCEEDED,
                        null,
                        "wal_1",
                        "agr_1",
                        Money.fen(10_000),
                        Instant.parse("2026-03-01T08:00:00Z"),
                        null),
                recharge);
        FakeEscrow.Asked asked = escrow.asked().get(0);
        assertEquals("POST /escrow/v1/recharges", asked.line());
        assertEquals(
                "{\"orderNo\":\"R-1\",\"walletId\":\"wal_1\",\"agreementNo\":\"agr_1\","
                        + "\"amount\":{\"value\":10000,\"currency\":\"CNY\"}}",
                asked.body());
        assertTrue(asked.header("Signature-Input").contains("\"content-digest\" \"idempotency-key\")"));
        assertTrue(asked.header("Idempotency-Key").length() >= 16);
        assertEquals("application/json", asked.header("Content-Type"));
    }

    @Test
    void keepsTheKeyAndSignsAnewThroughRetries() {
        escrow.hangsUp()
                .replies(409, Map.of("Retry-After", "0"), "{\"code\": \"REQUEST_IN_PROGRESS\"}")
                .replies(201, SUCCEEDED);

        client.recharge(RECHARGE).execute();

        assertEquals(3, escrow.asked().size());
        assertEquals(1, distinct("Idempotency-Key"));
        assertEquals(3, distinct("Signature-Input"));
        assertEquals(3, distinct("Signature"));
    }

    @Test
    void keepsTheKeyWhenTheSameCallIsExecutedAgain() {
        escrow.replies(503, "{\"code\": \"BANK_NO_ANSWER\", \"retryable\": false}")
                .replies(201, SUCCEEDED);
        Call<Recharge> call = client.recharge(RECHARGE).withIdempotencyKey("kept-1");

        EscrowProblem problem = assertThrows(EscrowProblem.class, call::execute);
        assertFalse(problem.retryable());
        assertEquals("rch_1", call.execute().id());

        assertEquals("kept-1", call.idempotencyKey().orElseThrow());
        assertEquals(1, distinct("Idempotency-Key"));
        client.recharge(RECHARGE).idempotencyKey().ifPresent(other -> assertFalse(other.equals("kept-1")));
    }

    @Test
    void repeatsNoRefusal() {
        escrow.replies(
                422,
                Map.of("Content-Type", "application/problem+json"),
                """
                {"status": 422, "code": "INSUFFICIENT_FUNDS", "detail": "The balance is too low.", "requestId": "req-1",
                 "retryable": false, "errors": [{"field": "amount.value", "code": "TOO_MUCH", "detail": "Less."}]}""");
        NewConsumption purchase = new NewConsumption("C-1", "wal_1", "mer_1", Money.fen(1), null);

        EscrowProblem problem =
                assertThrows(EscrowProblem.class, () -> client.consume(purchase).execute());

        assertEquals(422, problem.status());
        assertEquals("INSUFFICIENT_FUNDS", problem.code());
        assertEquals("The balance is too low.", problem.detail().orElseThrow());
        assertEquals("req-1", problem.requestId().orElseThrow());
        assertEquals(List.of(new EscrowProblem.FieldError("amount.value", "TOO_MUCH", "Less.")), problem.errors());
        assertEquals(1, escrow.asked().size());
    }

    @Test
    void repeatsNoConflictThatStays() {
        escrow.replies(409, "{\"code\": \"ORDER_NO_REUSED\"}");
        EscrowProblem problem = assertThrows(
                EscrowProblem.class, () -> client.recharge(RECHARGE).execute());
        assertEquals("ORDER_NO_REUSED", problem.code());
    }

    @Test
    void givesUpAfterTheLastAttempt() {
        escrow.hangsUp().hangsUp().hangsUp();
        Call<Recharge> call = client.recharge(RECHARGE);
        assertThrows(EscrowUnreachable.class, call::execute);
        assertEquals(3, escrow.asked().size());

        for (int i = 0; i < 3; i++) {
            escrow.replies(503, Map.of("Retry-After", "0", "Request-Id", "req-9"), "<html>maintenance</html>");
        }
        EscrowProblem problem = assertThrows(EscrowProblem.class, call::execute);
        assertEquals(EscrowProblem.UNEXPECTED_ANSWER, problem.code());
        assertEquals("req-9", problem.requestId().orElseThrow());
        assertEquals(1, distinct("Idempotency-Key"));
    }

    @Test
    void appliesAndReadsTheDecision() {
        escrow.replies(201, "{\"id\": \"app_1\", \"status\": \"PENDING_REVIEW\"}")
                .replies(200, "{\"id\": \"app_1\", \"status\": \"NEW\", \"platformNo\": \"P1\", \"keyId\": \"key_1\"}");
        Company company = new Company("Mall", "91310000MA1FL0000X", "Li", "13800000000");
        EscrowClient applicant = client.signedBy(HttpRequestSigner.of(KEY));

        PlatformApplication application = applicant
                .apply(new NewPlatformApplication(company, Set.of(Service.RECHARGE, Service.WALLET), KEY))
                .execute();
        assertEquals(PlatformApplication.Status.PENDING_REVIEW, application.status());
        assertNull(application.keyId());
        FakeEscrow.Asked asked = escrow.asked().get(0);
        assertTrue(asked.body().contains("\"services\":[\"WALLET\",\"RECHARGE\"]"), asked.body());
        assertTrue(asked.body().contains("\"alg\":\"ed25519\",\"pem\":\"-----BEGIN PUBLIC KEY-----\\n"), asked.body());
        assertFalse(asked.body().contains("PRIVATE"));
        assertTrue(asked.header("Signature-Input").contains("keyid=\"" + KEY.fingerprint() + "\""));

        PlatformApplication later = client.platformApplication("app_1").execute();
        assertEquals(PlatformApplication.Status.OTHER, later.status());
        assertEquals("key_1", later.keyId());
    }

    @Test
    void readsWalletsCardsAndEntries() {
        String wallet =
                """
                {"id": "wal_1", "userNo": "u 1", "paymentAccountNo": "6", "status": "OPEN",
                 "balance": {"available": 7, "held": 1, "currency": "CNY"}}""";
        escrow.replies(200, "{\"data\": [" + wallet + "], \"nextCursor\": \"c&1\"}")
                .replies(
                        200,
                        """
                        {"data": [{"id": "1", "kind": "RECHARGE", "direction": "CREDIT",
                         "amount": {"value": 8, "currency": "CNY"},
                         "balanceAfter": {"value": 8, "currency": "CNY"}, "createdAt": "2026-03-01T08:00:00.000Z"}]}""")
                .replies(200, "{\"id\": \"bnd_1\", \"status\": \"BOUND\", \"agreementNo\": \"agr_1\"}")
                .replies(200, "{\"agreementNo\": \"agr/1\", \"status\": \"TERMINATED\"}");

        Page<Wallet> wallets = client.walletsOfUser("u 1").execute();
        assertEquals(new Wallet.Balance(7, 1, "CNY"), wallets.data().get(0).balance());
        PageRequest next = PageRequest.first().after("c&1");
        Page<WalletEntry> entries = client.walletEntries("wal_1", next).execute();
        assertEquals(Money.fen(8), entries.data().get(0).balanceAfter());
        assertNull(entries.nextCursor());
        CardBinding binding = client.verifyCard("bnd_1", new SmsCode("123456")).execute();
        assertEquals("agr_1", binding.agreementNo());
        Agreement ended = client.terminateAgreement("agr/1").execute();
        assertEquals(Agreement.Status.TERMINATED, ended.status());

        assertEquals(
                List.of(
                        "GET /escrow/v1/wallets?userNo=u%201",
                        "GET /escrow/v1/wallets/wal_1/entries?limit=20&after=c%261",
                        "POST /escrow/v1/card-bindings/bnd_1/verification",
                        "DELETE /escrow/v1/agreements/agr%2F1"),
                escrow.asked().stream().map(FakeEscrow.Asked::line).toList());
    }

    @Test
    void sendsWhateverItIsGivenRawAndShowsItToAnObserver() {
        escrow.replies(400, "{\"code\": \"MALFORMED\"}");
        List<Exchange> seen = new ArrayList<>();

        ApiResponse response = client.observedBy(seen::add).send("POST", "/recharges", "{not json");

        assertEquals(400, response.status());
        assertEquals("MALFORMED", response.json().text("code"));
        assertEquals("{not json", escrow.asked().get(0).body());
        assertEquals("POST /recharges -> 400", seen.get(0).toString());
        assertEquals(
                escrow.asked().get(0).header("Signature"),
                seen.get(0).requestHeaders().get("Signature"));
    }

    @Test
    void saysSoWhenAnAnswerIsNotWhatTheApiPromises() {
        escrow.replies(200, "[]").replies(200, "{\"id\": 1}");
        assertThrows(UnexpectedAnswer.class, () -> client.wallet("wal_1").execute());
        assertThrows(UnexpectedAnswer.class, () -> client.wallet("wal_1").execute());
    }

    @Test
    void showsNoPersonalData() {
        String shown = new NewWallet("u1", "王小明", "11010519491231002X", "13800000000")
                + new NewCardBinding("6222021234567890", "王小明", "11010519491231002X", "13800000000").toString()
                + new SmsCode("123456");
        for (String secret : List.of("王小明", "11010519491231002X", "13800000000", "6222021234567890", "123456")) {
            assertFalse(shown.contains(secret), shown);
        }
    }

    private long distinct(String header) {
        return escrow.asked().stream()
                .map(asked -> asked.header(header))
                .distinct()
                .count();
    }
}
