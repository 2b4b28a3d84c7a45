package org.openescrow.web.console.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openescrow.escrow.order.HourTotal;
import org.openescrow.payment.money.Money;

class BarTest {
    @Test
    void hoursAreBeijingsAndTheBusiestIsFull() {
        List<Bar> bars = Bar.of(List.of(new HourTotal(16, 2, 500), new HourTotal(4, 1, 1_000), new HourTotal(5, 1, 1)));
        assertEquals(24, bars.size());
        assertEquals(new Bar(0, 2, Money.fen(500), 50), bars.get(0));
        assertEquals(100, bars.get(12).height());
        assertEquals(2, bars.get(13).height(), "whatever there is is seen");
        assertEquals(0, bars.get(1).height());
    }

    @Test
    void aDayWithoutOrdersIsFlat() {
        assertEquals(0, Bar.of(List.of()).stream().mapToLong(Bar::height).sum());
    }

    @Test
    void anEnormousHourIsDrawnToo() {
        assertEquals(
                100, Bar.of(List.of(new HourTotal(1, 1, Long.MAX_VALUE))).get(9).height());
    }
}
