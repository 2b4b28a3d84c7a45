package org.openescrow.sandbox.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementFileTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {"q1, q1", "'a,b', '\"a,b\"'", "'a\"b', '\"a\"\"b\"'"})
    void quotesOnlyWhatWouldBreakTheLine(String requestNo, String cell) {
        assertEquals(cell, StatementFile.quoted(requestNo));
    }
}
