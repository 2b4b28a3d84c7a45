package org.openescrow.micro.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstTablesTest {

    @TempDir
    Path temporary;

    private DatabaseSettings settings;
    private Path served;
    private Path books;

    @BeforeEach
    void makeData() throws IOException {
        settings = new DatabaseSettings(temporary, temporary.resolve("binaries"), temporary.resolve("logs"), 0);
        served = temporary.resolve("queue");
        Files.createDirectories(settings.data());
        books = Files.writeString(settings.data().resolve("ibdata1"), "books");
    }

    @Test
    void discardsDataOfWhichNotAllTablesWereMade() throws Exception {
        FirstTables.begin(settings.data());

        assertTrue(FirstTables.discardUnfinished(settings, served));

        assertFalse(Files.exists(settings.data()));
    }

    @Test
    void touchesNoDataOfWhichAllTablesWereMade() throws Exception {
        FirstTables.begin(settings.data());
        FirstTables.end(settings.data());

        assertKept();
    }

    @Test
    void touchesNoDataThatNeverHadTheMark() throws Exception {
        assertKept();
    }

    @Test
    void touchesNoDataFromWhichAVersionServedThatKnewNoMark() throws Exception {
        FirstTables.begin(settings.data());
        Files.createDirectory(served);

        assertKept();
    }

    private void assertKept() throws Exception {
        assertFalse(FirstTables.discardUnfinished(settings, served));
        assertEquals("books", Files.readString(books));
    }
}
