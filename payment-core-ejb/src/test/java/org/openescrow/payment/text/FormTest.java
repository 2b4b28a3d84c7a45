package org.openescrow.payment.text;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class FormTest {
    @Test
    void countsAndLooksAtEachCharacter() {
        Form form = Form.of(2, 3, "a-c", "-", "7");

        assertTrue(form.fits("a-"));
        assertTrue(form.fits("c77"));
        assertFalse(form.fits("a"));
        assertFalse(form.fits("aaaa"));
        assertFalse(form.fits("ad"));
        assertFalse(form.fits("a8"));
        assertFalse(form.fits(""));
    }

    @Test
    void knowsAsciiOnly() {
        assertFalse(Form.name(64).fits("订单"));
        assertTrue(Form.name(64).fits("Zz9_.:-"));
        assertFalse(Form.name(64).fits("a b"));
        assertTrue(Form.visible(64).fits("!~"));
        assertFalse(Form.visible(64).fits(" "));
        assertFalse(Form.visible(64).fits("\u007f"));
        assertFalse(Form.visible(64).fits("a\n"));
    }

    @Test
    void looksFromAPlaceOn() {
        Form form = Form.of(2, 2, "0-9");

        assertTrue(form.fits("wal_12", 4));
        assertFalse(form.fits("wal_123", 4));
        assertFalse(form.fits("wal", 4));
    }
}
