package org.openescrow.micro.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openescrow.micro.terminal.CannotStart;

class ExternalDatabaseTest {

    @Test
    void namesItsUserAsAGrantDoes() {
        assertEquals("'escrow_app'@'10.0.%'", new ExternalDatabase.Account("escrow_app", "10.0.%").grantee());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {"a'b,%", "a b,%", "\"\",%", "app,%' WITH GRANT OPTION", "app,\"\""})
    void refusesANameThatWouldEndTheQuotation(String name, String host) {
        assertThrows(CannotStart.class, () -> new ExternalDatabase.Account(name, host));
    }
}
