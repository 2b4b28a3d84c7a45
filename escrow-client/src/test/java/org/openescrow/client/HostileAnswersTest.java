package org.openescrow.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openescrow.client.json.UnexpectedAnswer;
import org.openescrow.client.signature.HttpRequestSigner;
import org.openescrow.client.signature.PlatformKey;
import org.openescrow.client.signature.SignatureAlgorithm;
import org.openescrow.client.wallet.WalletEntry;

/** Whatever stands where the escrow system should be, it cannot make a caller believe or hold more than it may. */
class HostileAnswersTest {
    private static final PlatformKey KEY = PlatformKey.generate(SignatureAlgorithm.ED25519);
    private static final int MEBIBYTE = 1 << 20;
    private static final String ENTRY =
            """
            {"id": "%d", "kind": "RECHARGE", "direction": "CREDIT", "amount": {"value": 8, "currency": "CNY"},
             "balanceAfter": {"value": 8, "currency": "CNY"}, "createdAt": "2026-03-01T08:00:00.000Z"}""";

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "\"text\"",
                "<html>",
                "{",
                "{\"id\": 1}",
                "{} {}",
                "{\"id\": \"wal_1\", \"userNo\": \"u\", \"paymentAccountNo\": \"6\", \"status\": 7}",
                "{\"id\": \"w\", \"userNo\": \"u\", \"paymentAccountNo\": \"6\", \"status\": \"OPEN\", \"balance\":"
                        + " {\"available\": 1.5, \"held\": 0, \"currency\": \"CNY\"}}",
                "{\"id\": \"w\", \"userNo\": \"u\", \"paymentAccountNo\": \"6\", \"status\": \"OPEN\", \"balance\":"
                        + " {\"available\": 1e99999999, \"held\": 0, \"currency\": \"CNY\"}}",
                "{\"id\": \"w\", \"userNo\": \"u\", \"paymentAccountNo\": \"6\", \"status\": \"OPEN\", \"balance\":"
                        + " {\"available\": 9223372036854775808, \"held\": 0, \"currency\": \"CNY\"}}"
            })
    void believesNoWalletThatIsNone(String body) {
        escrow.replies(200, body);
        assertThrows(UnexpectedAnswer.class, () -> client.wallet("wal_1").execute());
        assertEquals(1, escrow.asked().size());
    }

    @Test
    void readsNoNumberWithoutEnd() {
        escrow.replies(
                200,
                "{\"id\": \"w\", \"userNo\": \"u\", \"paymentAccountNo\": \"6\", \"status\": \"OPEN\", \"balance\":"
                        + " {\"available\": " + "9".repeat(100_000) + ", \"held\": 0, \"currency\": \"CNY\"}}");
        assertThrows(UnexpectedAnswer.class, () -> client.wallet("wal_1").execute());
    }

    @Test
    void readsNothingThatIsNestedWithoutEnd() {
        escrow.replies(200, "{\"id\":" + "[".repeat(400_000));
        assertThrows(UnexpectedAnswer.class, () -> client.wallet("wal_1").execute());
    }

    @Test
    void holdsNoMoreThanAMebibyte() {
        escrow.replies(200, "{\"filling\": \"" + "x".repeat(MEBIBYTE) + "\"}");
        UnexpectedAnswer tooLarge = assertThrows(
                UnexpectedAnswer.class, () -> client.wallet("wal_1").execute());
        assertTrue(String.valueOf(tooLarge.getMessage()).contains("1048576"), tooLarge.toString());
        assertEquals(1, escrow.asked().size());

        escrow.replies(200, "{\"filling\": \"" + "x".repeat(MEBIBYTE - 15) + "\"}");
        assertEquals(MEBIBYTE, client.send("GET", "/wallets/wal_1", null).body().length());
    }

    @Test
    void takesARefusalForOneOnlyWhereItHasACode() {
        for (String body : List.of("", "<html>", "{\"code\": 7}", "{\"code\": \"line\\nbreak\"}", "[]")) {
            escrow.replies(400, Map.of("Request-Id", "req-9"), body);
            EscrowProblem problem = assertThrows(
                    EscrowProblem.class, () -> client.wallet("wal_1").execute());
            assertEquals(EscrowProblem.UNEXPECTED_ANSWER, problem.code());
            assertEquals("req-9", problem.requestId().orElseThrow());
            assertFalse(problem.retryable());
        }
    }

    @Test
    void followsNoRedirect() {
        escrow.replies(307, Map.of("Location", escrow.base() + "elsewhere"), "");
        EscrowProblem problem =
                assertThrows(EscrowProblem.class, () -> client.wallet("wal_1").execute());
        assertEquals(307, problem.status());
        assertEquals(1, escrow.asked().size());
    }

    @Test
    void readsAListPageByPageAndOnlyAsFarAsItIsWanted() {
        escrow.replies(200, page(1, "c1"))
                .replies(200, "{\"data\": [], \"nextCursor\": \"c2\"}")
                .replies(200, page(2, ""));
        assertEquals(
                List.of("1", "2"),
                client.walletEntries("wal_1").map(WalletEntry::id).toList());
        assertEquals(
                List.of("limit=100", "limit=100&after=c1", "limit=100&after=c2"),
                escrow.asked().stream()
                        .map(asked -> asked.line().substring(asked.line().indexOf('?') + 1))
                        .toList());

        escrow.replies(200, page(1, "c1"));
        assertEquals(
                "1", client.walletEntries("wal_1").findFirst().orElseThrow().id());
        client.walletEntries("wal_1").close();
        assertEquals(4, escrow.asked().size());
    }

    @Test
    void leavesAListThatGoesRoundInACircle() {
        escrow.replies(200, page(1, "c1")).replies(200, page(2, "c1"));
        List<String> seen = new ArrayList<>();
        assertThrows(
                UnexpectedAnswer.class,
                () -> client.walletEntries("wal_1").map(WalletEntry::id).forEach(seen::add));
        assertEquals(List.of("1"), seen);
    }

    private static String page(int id, String cursor) {
        String next = cursor.isEmpty() ? "null" : "\"" + cursor + "\"";
        return "{\"data\": [" + ENTRY.formatted(id) + "], \"nextCursor\": " + next + "}";
    }
}
