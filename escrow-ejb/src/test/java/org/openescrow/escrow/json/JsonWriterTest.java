package org.openescrow.escrow.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openescrow.payment.ledger.Side;
import org.openescrow.payment.money.Money;

class JsonWriterTest {
    @Test
    void writesPartsInTheOrderOfDeclarationAndLeavesOutWhatIsEmpty() {
        Sample sample = new Sample(
                "z\"\\\n张",
                Side.DEBIT,
                Money.fen(-10_000),
                Instant.parse("2026-11-22T09:08:07Z"),
                Optional.of("here"),
                Optional.empty(),
                List.of(new Inner(1, true), new Inner(9_007_199_254_740_993L, false)));
        assertEquals(
                "{\"zeta\":\"z\\\"\\\\\\n张\",\"alpha\":\"DEBIT\",\"amount\":{\"value\":-10000,\"currency\":\"CNY\"},"
                        + "\"at\":\"2026-11-22T09:08:07.000Z\",\"there\":\"here\",\"inner\":["
                        + "{\"count\":1,\"flag\":true},{\"count\":9007199254740993,\"flag\":false}]}",
                JsonWriter.write(sample));
    }

    @Test
    void writesMilliseconds() {
        assertEquals(
                "{\"at\":\"2026-01-02T03:04:05.067Z\"}",
                JsonWriter.write(new At(Instant.parse("2026-01-02T03:04:05.067891Z"))));
    }

    private record Sample(
            String zeta,
            Side alpha,
            Money amount,
            Instant at,
            Optional<String> there,
            Optional<String> missing,
            List<Inner> inner) {}

    private record Inner(long count, boolean flag) {}

    private record At(Instant at) {}
}
