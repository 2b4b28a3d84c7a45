package org.openescrow.web.health;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TablesTest {
    private static final Pattern MIGRATION = Pattern.compile("V(\\d+)__.*\\.sql");

    @Test
    void areExpectedAsTheLastMigrationLeavesThem() throws IOException {
        assertEquals(last("payment-core-ejb", "payment"), Tables.PAYMENT.version());
        assertEquals(last("escrow-ejb", "escrow"), Tables.ESCROW.version());
    }

    private static int last(String module, String folder) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("..", module, "src", "main", "resources", "db", folder))) {
            return files.map(file -> MIGRATION.matcher(String.valueOf(file.getFileName())))
                    .filter(Matcher::matches)
                    .mapToInt(name -> Integer.parseInt(name.group(1)))
                    .max()
                    .orElseThrow();
        }
    }
}
