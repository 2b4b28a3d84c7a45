package org.openescrow.web.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.card.CardNo;
import org.openescrow.escrow.person.Person;
import org.openescrow.escrow.platform.Service;
import org.openescrow.escrow.wallet.WalletId;
import org.openescrow.payment.money.Money;
import org.openescrow.payment.refusal.FieldError;
import org.openescrow.payment.refusal.Refusal;
import org.openescrow.web.error.WebRefusal;

class FieldsTest {
    private static final Money MOST = Money.fen(5_000_000);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"value\":0,\"currency\":\"CNY\"}        | amount.value NOT_POSITIVE",
                "{\"value\":-0,\"currency\":\"CNY\"}       | amount.value NOT_POSITIVE",
                "{\"value\":-1,\"currency\":\"CNY\"}       | amount.value NOT_POSITIVE",
                "{\"value\":1.0,\"currency\":\"CNY\"}      | amount.value NOT_INTEGER",
                "{\"value\":1.5,\"currency\":\"CNY\"}      | amount.value NOT_INTEGER",
                "{\"value\":1e2,\"currency\":\"CNY\"}      | amount.value NOT_INTEGER",
                "{\"value\":1E+2,\"currency\":\"CNY\"}     | amount.value NOT_INTEGER",
                "{\"value\":\"100\",\"currency\":\"CNY\"}  | amount.value WRONG_TYPE",
                "{\"value\":true,\"currency\":\"CNY\"}     | amount.value WRONG_TYPE",
                "{\"value\":[1],\"currency\":\"CNY\"}      | amount.value WRONG_TYPE",
                "{\"value\":null,\"currency\":\"CNY\"}     | amount.value REQUIRED",
                "{\"value\":5000001,\"currency\":\"CNY\"}  | amount.value OVER_LIMIT",
                "{\"value\":9223372036854775808,\"currency\":\"CNY\"} | amount.value OVER_LIMIT",
                "{\"value\":99999999999999999999999999,\"currency\":\"CNY\"} | amount.value OVER_LIMIT",
                "{\"value\":100,\"currency\":\"USD\"}      | amount.currency CURRENCY_UNKNOWN",
                "{\"value\":100,\"currency\":\"cny\"}      | amount.currency CURRENCY_UNKNOWN",
                "{\"value\":100,\"currency\":156}          | amount.currency WRONG_TYPE",
                "{\"value\":100}                           | amount.currency REQUIRED",
                "{\"currency\":\"CNY\"}                    | amount.value REQUIRED",
                "{\"value\":1,\"currency\":\"CNY\",\"scale\":2} | amount.scale UNKNOWN_FIELD",
                "100                                       | amount WRONG_TYPE",
                "null                                      | amount REQUIRED",
                "{\"value\":-1,\"currency\":\"U\"} | amount.currency CURRENCY_UNKNOWN, amount.value NOT_POSITIVE",
            })
    void refusesAmountsThatAreNotWholeFenWithinTheLimit(String amount, String errors) {
        Fields fields = Fields.of(bytes("{\"amount\":" + amount + "}"));
        fields.amount("amount", MOST);
        assertEquals(errors, errorsOf(fields));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 100, 5_000_000})
    void takesAmountsUpToTheLimit(long fen) {
        Fields fields = Fields.of(bytes("{\"amount\":{\"value\":" + fen + ",\"currency\":\"CNY\"}}"));
        Field<Money> amount = fields.amount("amount", MOST);
        fields.end();
        assertEquals(Money.fen(fen), amount.value());
    }

    @Test
    void tellsAllFaultsAtOnceAndNoValue() {
        String body =
                """
                {"name":"张三","idCardNo":"11010519491231002A","mobile":"1380000","extra":1,"6222021234567890128":2}
                """;
        Fields fields = Fields.of(bytes(body));
        PersonFields.of(fields);
        Refusal refusal = assertThrows(Refusal.class, fields::end);
        assertEquals(EscrowRefusal.VALIDATION_FAILED, refusal.code());
        assertEquals(
                List.of("idCardNo", "mobile", "extra", "?"),
                refusal.errors().stream().map(FieldError::field).toList());
        String told = refusal.detail() + refusal.errors();
        assertFalse(told.contains("11010519491231002A") || told.contains("1380000") || told.contains("6222"), told);
    }

    @ParameterizedTest
    @CsvSource({
        "11010519491231002X, ''",
        "11010519491231002x, ''",
        "110105194912310021, idCardNo CHECK_DIGIT_WRONG",
        "110105194913310021, idCardNo INVALID",
        "11010519491231002,  idCardNo INVALID",
    })
    void tellsAWrongCheckDigitFromAWrongShape(String idCardNo, String errors) {
        Fields fields =
                Fields.of(bytes("{\"name\":\"张三\",\"mobile\":\"13800000000\",\"idCardNo\":\"" + idCardNo + "\"}"));
        Field<Person> person = PersonFields.of(fields);
        if (errors.isEmpty()) {
            fields.end();
            assertEquals("11010519491231002X", person.value().idCardNo().value());
        } else {
            assertEquals(errors, errorsOf(fields));
        }
    }

    @Test
    void tellsACardThatFailsLuhn() {
        Fields fields = Fields.of(bytes("{\"cardNo\":\"6222021234567890123\"}"));
        fields.text("cardNo", FieldRules.of(64, CardNo::new));
        assertEquals("cardNo LUHN_WRONG", errorsOf(fields));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[]                       | services REQUIRED",
                "[\"WALLET\",\"WALLET\"]  | services[1] DUPLICATE_VALUE",
                "[\"LOANS\"]              | services[0] INVALID",
                "[1]                      | services[0] WRONG_TYPE",
                "\"WALLET\"               | services WRONG_TYPE",
            })
    void refusesListsThatAreNotOfDifferentConstants(String services, String errors) {
        Fields fields = Fields.of(bytes("{\"services\":" + services + "}"));
        fields.texts("services", FieldRules.oneOf(Service.class));
        assertEquals(errors, errorsOf(fields));
    }

    @Test
    void readsListsOfConstants() {
        Fields fields = Fields.of(bytes("{\"services\":[\"CARD\",\"WALLET\"]}"));
        Field<Set<Service>> services = fields.texts("services", FieldRules.oneOf(Service.class));
        fields.end();
        assertEquals(Set.of(Service.CARD, Service.WALLET), services.value());
    }

    @Test
    void countsCharactersNotBytes() {
        TextRule<String> rule = FieldRules.words(3);
        Fields fits = Fields.of(bytes("{\"name\":\"晨光店\"}"));
        assertEquals("晨光店", fits.text("name", rule).value());
        Fields tooLong = Fields.of(bytes("{\"name\":\"晨光书店\"}"));
        tooLong.text("name", rule);
        assertEquals("name TOO_LONG", errorsOf(tooLong));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\\nb", "a\\u0000b", "\\u007f"})
    void refusesWordsWithoutWordsOrWithControlCharacters(String words) {
        Fields fields = Fields.of(bytes("{\"name\":\"" + words + "\"}"));
        fields.text("name", FieldRules.words(10));
        assertEquals("name INVALID", errorsOf(fields));
    }

    @Test
    void takesAnOptionalFieldThatIsMissingOrNull() {
        Fields fields = Fields.of(bytes("{\"a\":null,\"c\":\"x\"}"));
        assertEquals(
                Optional.empty(), fields.optionalText("a", FieldRules.words(9)).value());
        assertEquals(
                Optional.empty(), fields.optionalText("b", FieldRules.words(9)).value());
        assertEquals(
                Optional.of("x"), fields.optionalText("c", FieldRules.words(9)).value());
        fields.end();
    }

    @Test
    void refusesAnIdThatIsNoneAsUnknownOnceTheOtherFieldsAreRight() {
        TextRule<WalletId> rule = TextRule.id(WalletId::new, EscrowRefusal.WALLET_UNKNOWN);
        Fields alone = Fields.of(bytes("{\"walletId\":\"nonsense\"}"));
        alone.text("walletId", rule);
        assertEquals(
                EscrowRefusal.WALLET_UNKNOWN,
                assertThrows(Refusal.class, alone::end).code());
        Fields withFault = Fields.of(bytes("{\"walletId\":\"nonsense\",\"more\":1}"));
        withFault.text("walletId", rule);
        assertEquals("more UNKNOWN_FIELD", errorsOf(withFault));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "1",
                "{",
                "{\"a\":}",
                "{\"a\":1,}",
                "{a:1}",
                "{'a':1}",
                "{\"a\":1} {}",
                "{\"a\":1}x",
                "{\"a\":01}",
                "{\"a\":NaN}",
                "{\"a\":\"\\ud800\"}",
                "{\"a\":\"\n\"}",
                "{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{}}}}}}}}}",
                "{\"a\":[[[[[[[[[[]]]]]]]]]]}",
                "\ufeff{}",
                "{\"a\":1/**/}",
            })
    void refusesWhatIsNotOneJsonObject(String body) {
        assertEquals(
                WebRefusal.MALFORMED_JSON,
                assertThrows(Refusal.class, () -> Fields.of(bytes(body))).code());
    }

    /** Each value takes many times the memory of its text, before anybody looks at what it is for. */
    @Test
    void refusesMoreValuesThanAnyRequestHas() {
        Fields.of(numbers(JsonText.MOST_VALUES - 1));
        byte[] body = numbers(JsonText.MOST_VALUES);
        assertEquals(
                WebRefusal.MALFORMED_JSON,
                assertThrows(Refusal.class, () -> Fields.of(body)).code());
    }

    private static byte[] numbers(int count) {
        return bytes("{\"a\":[" + String.join(",", Collections.nCopies(count, "0")) + "]}");
    }

    @Test
    void refusesWhatIsNotUtf8() {
        byte[] latin1 = {'{', '"', 'a', '"', ':', '"', (byte) 0xe4, '"', '}'};
        assertEquals(
                WebRefusal.MALFORMED_JSON,
                assertThrows(Refusal.class, () -> Fields.of(latin1)).code());
    }

    @Test
    void refusesAFieldThatIsGivenTwice() {
        Refusal refusal = assertThrows(Refusal.class, () -> Fields.of(bytes("{\"amount\":{\"value\":1,\"value\":2}}")));
        assertEquals(
                List.of("amount.value DUPLICATE_FIELD"),
                refusal.errors().stream()
                        .map(error -> error.field() + " " + error.code())
                        .toList());
    }

    private static String errorsOf(Fields fields) {
        Refusal refusal = assertThrows(Refusal.class, fields::end);
        assertEquals(EscrowRefusal.VALIDATION_FAILED, refusal.code());
        return String.join(
                ", ",
                refusal.errors().stream()
                        .map(error -> error.field() + " " + error.code())
                        .toList());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
