package org.openescrow.micro.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DatabaseSettingsTest {

    @Test
    void keepsTheSocketInTheFolderWhereItFits() {
        assertEquals(
                Path.of("/srv/data/mariadb/mariadb.sock"),
                in("/srv/data/mariadb").socket());
    }

    @Test
    void findsAShorterPathForALongOne() {
        Path socket = in("/srv/" + "long/".repeat(30)).socket();

        assertTrue(socket.toString().length() < 100, socket.toString());
        assertNotEquals(socket, in("/srv/" + "other/".repeat(30)).socket());
    }

    private static DatabaseSettings in(String folder) {
        return new DatabaseSettings(Path.of(folder), Path.of("/srv/binaries"), Path.of("/srv/logs"), 0);
    }
}
