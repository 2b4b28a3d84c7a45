package org.openescrow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openescrow.client.ApiRequest;
import org.openescrow.client.ApiResponse;
import org.openescrow.client.platform.Merchant;

/** What is wrong is refused with a stable code, and the wallet and the books stay as they were. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputIT {
    private static final long FUNDS = 10_000;

    private final RunningSystem system = RunningSystem.shared();
    private Marketplace shop;
    private Marketplace.Customer customer;
    private Merchant merchant;

    @BeforeAll
    void aCustomerWithMoney() {
        shop = Marketplace.admitted(system);
        customer = shop.customer(FUNDS);
        merchant = shop.merchant();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name         | \"\"                   | INVALID",
                "name         | 7                      | WRONG_TYPE",
                "idCardNo     | \"999999198001010012\" | CHECK_DIGIT_WRONG",
                "idCardNo     | \"99999919801301001X\" | INVALID",
                "idCardNo     | \"123\"                | INVALID",
                "mobile       | \"1380000000\"         | INVALID",
                "mobile       | \"138000000001\"       | INVALID",
                "mobile       | 13800000000            | WRONG_TYPE",
                "userNo       | \"a b\"                | INVALID",
                "userNo       | null                   | REQUIRED",
            })
    void aWalletIsNotOpenedOnABadField(String field, String value, String code) {
        String body = replaced(walletBody(), field, value);
        assertFieldError(shop.client.send("POST", "/wallets", body), field, code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "amount.value    | 0             | NOT_POSITIVE",
                "amount.value    | -1            | NOT_POSITIVE",
                "amount.value    | 1.5           | NOT_INTEGER",
                "amount.value    | 1.0           | NOT_INTEGER",
                "amount.value    | 1e2           | NOT_INTEGER",
                "amount.value    | \"100\"       | WRONG_TYPE",
                "amount.value    | 5000001       | OVER_LIMIT",
                "amount.value    | 99999999999999999999 | OVER_LIMIT",
                "amount.currency | \"USD\"       | CURRENCY_UNKNOWN",
                "amount.currency | \"cny\"       | CURRENCY_UNKNOWN",
            })
    void noMoneyMovesForABadAmount(String field, String value, String code) {
        String name = field.substring(field.indexOf('.') + 1);
        for (String path : List.of("/consumptions", "/recharges")) {
            String good = path.equals("/recharges") ? rechargeBody() : consumptionBody();
            assertFieldError(shop.client.send("POST", path, replaced(good, name, value)), field, code);
        }
        assertNothingMoved();
    }

    @Test
    void aCardNumberThatFailsLuhnIsRefused() {
        String body = cardBody(customer.identity().cardNo().substring(0, 18) + "x");
        assertFieldError(sendCard(body), "cardNo", "INVALID");
        char last = customer.identity().cardNo().charAt(18);
        String wrong = customer.identity().cardNo().substring(0, 18) + (char) ('0' + (last - '0' + 1) % 10);
        assertFieldError(sendCard(cardBody(wrong)), "cardNo", "LUHN_WRONG");
    }

    @Test
    void unknownMissingAndDuplicateFieldsAreAllNamed() {
        String body = consumptionBody();
        ApiResponse extra =
                shop.client.send("POST", "/consumptions", body.replace("{\"orderNo\"", "{\"tip\":1,\"orderNo\""));
        assertFieldError(extra, "tip", "UNKNOWN_FIELD");
        assertFieldError(shop.client.send("POST", "/consumptions", "{}"), "walletId", "REQUIRED");
        ApiResponse twice = shop.client.send(
                "POST", "/consumptions", body.replace("{\"orderNo\"", "{\"orderNo\":\"other\",\"orderNo\""));
        assertTrue(twice.body().contains("DUPLICATE_FIELD"), twice.body());
        assertNothingMoved();
    }

    static Stream<String> malformed() {
        return Stream.of(
                "", "{", "[]", "null", "\"x\"", "{} {}", "{\"a\":NaN}", "{\"a\":" + "[".repeat(5000), "\u0000");
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void malformedJsonIsRefused(String body) {
        ApiResponse response = shop.client.send("POST", "/consumptions", body);
        assertProblem(response, 400, "MALFORMED_JSON");
    }

    @Test
    void anOversizedBodyIsRefused() {
        ApiResponse response = shop.client.send("POST", "/consumptions", "{\"a\":\"" + "x".repeat(70_000) + "\"}");
        assertProblem(response, 413, "BODY_TOO_LARGE");
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        assertProblem(shop.client.send("GET", "/wallets/wal_01ARZ3NDEKTSV4RRFFQ69G5FAV", null), 404, "WALLET_UNKNOWN");
        assertProblem(shop.client.send("GET", "/wallets/nonsense", null), 404, "WALLET_UNKNOWN");
        assertProblem(shop.client.send("GET", "/recharges/rch_x", null), 404, "ORDER_UNKNOWN");
        assertProblem(shop.client.send("GET", "/nowhere", null), 404, "ADDRESS_UNKNOWN");
        assertProblem(shop.client.send("PUT", "/wallets", "{}"), 405, "METHOD_NOT_ALLOWED");
        assertProblem(shop.client.send("GET", "/wallets?colour=red", null), 400, "UNKNOWN_PARAMETER");
        ApiResponse consumption = shop.client.send(
                "POST",
                "/consumptions",
                consumptionBody().replace(customer.wallet().id(), "wal_01ARZ3NDEKTSV4RRFFQ69G5FAV"));
        assertProblem(consumption, 404, "WALLET_UNKNOWN");
        assertNothingMoved();
    }

    @Test
    void aPostNeedsItsIdempotencyKey() {
        ApiRequest bare =
                ApiRequest.of("POST", "/consumptions", consumptionBody()).withIdempotencyKey(null);
        assertProblem(shop.client.send(bare), 400, "IDEMPOTENCY_KEY_MISSING");
        assertNothingMoved();
    }

    @Test
    void aPersonWhomTheAuthorityDoesNotKnowGetsNoWallet() {
        String body = walletBody().replace(customer.identity().name(), "欧阳无名");
        assertProblem(shop.client.send("POST", "/wallets", body), 422, "REAL_NAME_MISMATCH");
    }

    private void assertNothingMoved() {
        assertEquals(FUNDS, shop.available(customer.wallet()));
        assertTrue(system.desk().trialBalance().getBoolean("balanced"));
    }

    private ApiResponse sendCard(String body) {
        return shop.client.send("POST", "/wallets/" + customer.wallet().id() + "/card-bindings", body);
    }

    private String walletBody() {
        return "{\"userNo\":\"" + Marketplace.number("u") + "\"," + person() + "}";
    }

    private String cardBody(String cardNo) {
        return "{\"cardNo\":\"" + cardNo + "\"," + person() + "}";
    }

    private String person() {
        return "\"name\":\"" + customer.identity().name() + "\",\"idCardNo\":\""
                + customer.identity().idCardNo() + "\",\"mobile\":\""
                + customer.identity().mobile() + "\"";
    }

    private String rechargeBody() {
        return "{\"orderNo\":\"" + Marketplace.number("r") + "\",\"walletId\":\""
                + customer.wallet().id() + "\",\"agreementNo\":\"" + customer.agreementNo()
                + "\",\"amount\":{\"value\":100,\"currency\":\"CNY\"}}";
    }

    private String consumptionBody() {
        return "{\"orderNo\":\"" + Marketplace.number("c") + "\",\"walletId\":\""
                + customer.wallet().id() + "\",\"merchantId\":\"" + merchant.id()
                + "\",\"amount\":{\"value\":100,\"currency\":\"CNY\"}}";
    }

    private static String replaced(String body, String name, String value) {
        return body.replaceFirst("\"" + name + "\":(\"[^\"]*\"|[0-9]+)", "\"" + name + "\":" + value);
    }

    private static void assertFieldError(ApiResponse response, String field, String code) {
        JsonObject problem = assertProblem(response, 400, "VALIDATION_FAILED");
        assertTrue(
                problem.getJsonArray("errors").getValuesAs(JsonObject.class).stream()
                        .anyMatch(error -> error.getString("field").equals(field)
                                && error.getString("code").equals(code)),
                response.body());
    }

    static JsonObject assertProblem(ApiResponse response, int status, String code) {
        assertEquals("application/problem+json", response.header("Content-Type").orElse(""), response.body());
        JsonObject problem =
                Json.createReader(new StringReader(response.body())).readObject();
        assertEquals(code, problem.getString("code"), response.body());
        assertEquals(status, response.status(), response.body());
        assertEquals(response.header("Request-Id").orElse(""), problem.getString("requestId"));
        return problem;
    }
}
