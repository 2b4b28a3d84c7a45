package org.openescrow.micro.database;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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

    @ParameterizedTest
    @ValueSource(strings = {"5.5.5-10.11.19-MariaDB-0+deb12u1", "5.5.62"})
    void refusesServersThatWouldLoseMilliseconds(String version) {
        assertThrows(CannotStart.class, () -> ExternalDatabase.requireFractions(version));
    }

    @ParameterizedTest
    @ValueSource(strings = {"11.4.5-MariaDB", "8.4.3", "12.0.2-MariaDB", "8.0.2-10.11.0-MariaDB"})
    void takesThoseThatKeepThem(String version) {
        assertDoesNotThrow(() -> ExternalDatabase.requireFractions(version));
    }

    @Test
    void doesNotShowThePassword() {
        var database = new ExternalDatabase(
                "jdbc:mysql://db/escrow", "owner", "very-secret", new ExternalDatabase.Account("escrow_app", "%"));
        assertFalse(database.toString().contains("very-secret"));
    }
}
