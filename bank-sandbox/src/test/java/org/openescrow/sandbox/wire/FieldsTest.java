package org.openescrow.sandbox.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {

    @Test
    void readsWhatIsThere() {
        Fields fields = fields("{\"name\": \"张三\", \"amount\": 10000, \"debit\": {\"mode\": \"NORMAL\"}}");
        assertEquals("张三", fields.text("name", 2));
        assertEquals(10_000, fields.amount("amount", 1));
        assertEquals("NORMAL", fields.object("debit").text("mode", 32));
        assertEquals(7, fields.wholeNumberOr("next", 7, 10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "[]", "{\"a\":", "{} {}", "\"a\"", "{'a': 1}"})
    void refusesWhatIsNoObject(String body) {
        assertEquals(
                RefusalCode.MALFORMED_JSON,
                assertThrows(Refusal.class, () -> fields(body)).code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.5", "1.0", "1e3", "10000000000001", "99999999999999999999", "\"1\"", "true"})
    void refusesWhatIsNoAmount(String amount) {
        Fields fields = fields("{\"amount\": " + amount + "}");
        assertEquals(
                RefusalCode.AMOUNT_INVALID,
                assertThrows(Refusal.class, () -> fields.amount("amount", 1)).code());
    }

    @ParameterizedTest
    @CsvSource({
        "{}, FIELD_MISSING",
        "{\"name\":null}, FIELD_MISSING",
        "{\"name\":1}, FIELD_INVALID",
        "{\"name\":\" \"}, FIELD_INVALID",
        "{\"name\":\"abcd\"}, FIELD_INVALID",
        "{\"name\":\"a\\u0000\"}, FIELD_INVALID"
    })
    void refusesWhatIsNoText(String body, RefusalCode code) {
        assertEquals(
                code,
                assertThrows(Refusal.class, () -> fields(body).text("name", 3)).code());
    }

    @Test
    void refusesAFieldThatItDoesNotKnowAndDoesNotQuoteIt() {
        Refusal refusal = assertThrows(
                Refusal.class, () -> fields("{\"name\":1,\"6222\":2}").only("name"));
        assertEquals(RefusalCode.FIELD_UNKNOWN, refusal.code());
        assertFalse(refusal.detail().contains("6222"));
    }

    @Test
    void refusesACodeThatTheBooksCannotHold() {
        assertThrows(Refusal.class, () -> fields("{\"requestNo\":\"a b\"}").code("requestNo", 64));
        assertThrows(Refusal.class, () -> fields("{\"requestNo\":\"号\"}").code("requestNo", 64));
    }

    private static Fields fields(String body) {
        return Fields.of(body.getBytes(StandardCharsets.UTF_8));
    }
}
