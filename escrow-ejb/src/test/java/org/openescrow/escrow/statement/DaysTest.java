package org.openescrow.escrow.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.payment.refusal.Refusal;

class DaysTest {
    @Test
    void beginAndEndAtMidnightInBeijing() {
        Days days = new Days(LocalDate.parse("2026-11-01"), LocalDate.parse("2026-11-30"));

        assertEquals(Instant.parse("2026-10-31T16:00:00Z"), days.begin());
        assertEquals(Instant.parse("2026-11-30T16:00:00Z"), days.end());
    }

    @ParameterizedTest
    @CsvSource({"2026-11-01, 2026-11-01", "2027-01-01, 2028-01-01", "2028-01-01, 2028-12-31"})
    void areOneTo366(LocalDate from, LocalDate to) {
        assertEquals(from, new Days(from, to).from());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-02, 2026-11-01",
        "2027-01-01, 2028-01-02",
        "0001-01-01, 0001-01-02",
        "+999999999-12-31, +999999999-12-31"
    })
    void areNoOthers(LocalDate from, LocalDate to) {
        Refusal refusal = assertThrows(Refusal.class, () -> new Days(from, to));
        assertEquals(EscrowRefusal.STATEMENT_RANGE_UNACCEPTABLE, refusal.code());
    }
}
