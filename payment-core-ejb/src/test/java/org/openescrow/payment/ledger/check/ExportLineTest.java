package org.openescrow.payment.ledger.check;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportLineTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"type\":\"end\"",
                "\"type\":\"end\"}",
                "{\"type\":\"end\",}",
                "{\"type\":\"end\"}}",
                "{\"type\":\"a b\"}",
                "{\"type\":1.5}",
                "{\"type\":\"end\" ,\"a\":1}",
                "{\"type\":\"end\",\"type\":\"seal\"}",
            })
    void readsNoLineThatIsNotAsItWritesThem(String text) {
        assertThrows(IllegalArgumentException.class, () -> ExportLine.parse(text));
    }

    @Test
    void writesNoTextThatJsonWouldEscape() {
        for (String foreign : List.of("\"", "a b", "100%", "银行", "\n")) {
            String json = ExportLine.of("end").with("a", foreign).json();
            assertTrue(json.matches("[{}\":,A-Za-z0-9%]+"), json);
            assertNotEquals(foreign, ExportLine.parse(json).text("a"));
        }
        assertNotEquals(
                ExportLine.of("end").with("a", " ").json(),
                ExportLine.of("end").with("a", "%20").json());
        assertThrows(IllegalArgumentException.class, () -> ExportLine.of("end").number("a"));
    }
}
