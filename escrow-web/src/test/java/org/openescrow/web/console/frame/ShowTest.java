package org.openescrow.web.console.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openescrow.payment.money.Money;

class ShowTest {
    private final Show show = new Show();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|¥0.00",
                "1|¥0.01",
                "99|¥0.99",
                "100|¥1.00",
                "-1|−¥0.01",
                "-12345|−¥123.45",
                "123456789|¥1,234,567.89",
                "9223372036854775807|¥92,233,720,368,547,758.07",
                "-9223372036854775808|−¥92,233,720,368,547,758.08"
            })
    void moneyIsExactToTheFen(long fen, String shown) {
        assertEquals(shown, show.money(Money.fen(fen)));
    }

    @Test
    void timesAreBeijings() {
        assertEquals("2026-03-01 00:30:05", show.time(Instant.parse("2026-02-28T16:30:05.999Z")));
        assertEquals("–", show.time(Optional.empty()));
    }
}
