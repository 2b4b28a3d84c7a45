package org.openescrow.payment.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountNoTest {
    private static final int DRAWS = 1_000;

    /** Published examples of the check digit (card schemes' test numbers), not worked out by this code. */
    @ParameterizedTest
    @ValueSource(strings = {"4111111111111111", "5555555555554444", "6011000990139424", "3530111333300000"})
    void takesSixteenDigitsWithTheRightCheckDigit(String digits) {
        assertEquals(digits, AccountNo.parse(digits).toString());
        assertEquals(Long.parseLong(digits), AccountNo.parse(digits).value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "411111111111111",
                "41111111111111111",
                "4111111111111112",
                "4111111111111110",
                "1411111111111111",
                "0000000000000000",
                " 411111111111111",
                "4111111111111111 ",
                "-411111111111111",
                "411111111111111x",
                "４１１１１１１１１１１１１１１１",
                "4111 1111 1111 1111",
            })
    void refusesAnythingElse(String text) {
        assertThrows(IllegalArgumentException.class, () -> AccountNo.parse(text));
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -4111111111111111L, 0, 18, 999_999_999_999_999L, Long.MAX_VALUE})
    void refusesNumbersOfAnotherLength(long number) {
        assertThrows(IllegalArgumentException.class, () -> new AccountNo(number));
    }

    /** What a check digit is for: each single wrong digit shows, and each swap of neighbours but 09 and 90. */
    @Test
    void findsEverySlipOfOneDigit() {
        String right = "4111111111111111";
        for (int place = 0; place < right.length(); place++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String wrong = right.substring(0, place) + digit + right.substring(place + 1);
                if (!wrong.equals(right)) {
                    assertThrows(IllegalArgumentException.class, () -> AccountNo.parse(wrong), wrong);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"USER, 10", "MERCHANT_SETTLEMENT, 20", "BANK_CLEARING, 30", "FEE_INCOME, 40", "SUSPENSE, 50"})
    void beginsWithThePrefixOfItsKind(AccountKind kind, String prefix) {
        Random random = new Random(7);
        IntStream.range(0, DRAWS).forEach(draw -> {
            String digits = AccountNo.random(kind, random).toString();
            assertEquals(prefix, digits.substring(0, 2));
            assertEquals(digits, AccountNo.parse(digits).toString());
            assertEquals(Optional.of(kind), AccountNo.parse(digits).kind());
        });
    }

    @ParameterizedTest
    @EnumSource(AccountKind.class)
    void isRandomInItsThirteenMiddleDigits(AccountKind kind) {
        Random random = new Random(11);
        assertNotEquals(AccountNo.random(kind, random), AccountNo.random(kind, random));
        long distinct = IntStream.range(0, DRAWS)
                .mapToObj(draw -> AccountNo.random(kind, random))
                .distinct()
                .count();
        assertEquals(DRAWS, distinct);
    }

    @Test
    void tellsNoKindByOtherDigits() {
        assertEquals(Optional.empty(), AccountNo.parse("4111111111111111").kind());
    }

    @Test
    void isOrderedByItsNumber() {
        var small = new AccountNo(4_111_111_111_111_111L);
        var large = new AccountNo(5_555_555_555_554_444L);
        assertEquals(-1, small.compareTo(large));
        assertEquals(1, large.compareTo(small));
    }
}
