package org.openescrow.micro.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.openescrow.micro.home.PrivateFiles;

/**
 * A mark within a new server's data, from its installation until all tables are made. Statements that make tables
 * commit one by one: when a start is cut off among them, no later one can go on from there. Nothing was served from
 * such data, so they are made anew; data without the mark are never touched.
 */
public final class FirstTables {

    private static final String MARK = "first-tables-unfinished";

    private FirstTables() {}

    /**
     * Puts a start's data away that was cut off before all tables were made; answers whether there were such.
     *
     * @param served what is made only after the tables; where it is, an earlier version has served and left the mark
     */
    public static boolean discardUnfinished(DatabaseSettings settings, Path served)
            throws IOException, InterruptedException {
        if (!Files.exists(mark(settings.data())) || !Files.notExists(served)) {
            return false;
        }
        OrphanedServer.stop(settings.pidFile(), settings.data());
        PrivateFiles.deleteFolder(settings.unfinishedData());
        // At once: were they deleted one by one, the mark could be gone before the rest. The installation deletes them.
        Files.move(settings.data(), settings.unfinishedData(), StandardCopyOption.ATOMIC_MOVE);
        return true;
    }

    static void begin(Path newData) throws IOException {
        PrivateFiles.write(
                mark(newData),
                "Nothing was served from these data; a start makes them anew.\n".getBytes(StandardCharsets.US_ASCII));
    }

    /** All are there. Returns when the mark is gone for good: from now on the data may be served. */
    static void end(Path data) throws IOException {
        if (Files.deleteIfExists(mark(data))) {
            PrivateFiles.forceNames(data);
        }
    }

    private static Path mark(Path data) {
        return data.resolve(MARK);
    }
}
