package org.openescrow.escrow.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openescrow.escrow.InvalidValue;

class PersonTest {
    /** The first is the example of the standard. */
    @ParameterizedTest
    @CsvSource({
        "11010519491231002X, 11010519491231002X",
        "11010519491231002x, 11010519491231002X",
        "440106200002290016, 440106200002290016",
        "310115199003070017, 310115199003070017"
    })
    void takesIdCardNumbers(String sent, String kept) {
        assertEquals(kept, new IdCardNo(sent).value());
    }

    @ParameterizedTest
    @CsvSource({
        "110105194912310021, CHECK_DIGIT_WRONG",
        "310115199003070016, CHECK_DIGIT_WRONG",
        "310115199003070071, CHECK_DIGIT_WRONG",
        "110105194902290029, INVALID",
        "110105194913310021, INVALID",
        "110105189912310023, INVALID",
        "010105194912310021, INVALID",
        "11010519491231002, INVALID",
        "11010519491231002XX, INVALID",
        "1101051949123100X2, INVALID",
        "110105 491231002X, INVALID",
        "'', INVALID"
    })
    void refusesOtherIdCardNumbers(String sent, String rule) {
        InvalidValue refused = assertThrows(InvalidValue.class, () -> new IdCardNo(sent));

        assertEquals(rule, refused.code());
        assertFalse(
                !sent.isEmpty() && String.valueOf(refused.getMessage()).contains(sent), "the value is not repeated");
    }

    @Test
    void fullWidthDigitsAreNoDigits() {
        assertThrows(InvalidValue.class, () -> new IdCardNo("１１０１０５１９４９１２３１００２X"));
        assertThrows(InvalidValue.class, () -> new MobileNo("１３８００１３８０００"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"13000000000", "19999999999", "13800138000"})
    void takesMobileNumbers(String number) {
        assertEquals(number, new MobileNo(number).value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1380013800", "138001380000", "12800138000", "23800138000", "+8613800138000", "1380013800 "})
    void refusesOtherMobileNumbers(String number) {
        assertThrows(InvalidValue.class, () -> new MobileNo(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"王", "王小明", "阿卜杜拉·买买提", "Anne Marie", "José", "𠮷田"})
    void takesNames(String name) {
        assertEquals(name, new PersonName(name).value());
    }

    @Test
    void aNameIsTheSameHoweverItsAccentsAreWritten() {
        assertEquals(new PersonName("Jos\u00e9"), new PersonName("Jose\u0301"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "王 ", " 王", "王  明", "王\n明", "王\u0000", "<b>", "王1", "·王", "a,b", "\u202e王"})
    void refusesOtherNames(String name) {
        assertThrows(InvalidValue.class, () -> new PersonName(name));
    }

    @Test
    void namesHaveAtMost64Characters() {
        assertEquals(64, new PersonName("王".repeat(64)).value().length());
        assertThrows(InvalidValue.class, () -> new PersonName("王".repeat(65)));
    }

    @Test
    void nobodyPrintsPersonalDataByAccident() {
        Person person =
                new Person(new PersonName("王小明"), new IdCardNo("11010519491231002X"), new MobileNo("13800138000"));

        String printed = person.toString();

        assertFalse(printed.contains("王") || printed.contains("1949") || printed.contains("138"), printed);
        assertEquals("138****8000", person.mobile().masked());
    }
}
