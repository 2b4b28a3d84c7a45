package org.openescrow.micro;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openescrow.micro.terminal.CannotStart;

class ArchivesTest {
    @TempDir
    private Path folder;

    @Test
    void theSandboxIsNeededOnlyWhereItIsWanted() throws Exception {
        Map<String, String> environment = Map.of("ESCROW_ARCHIVES", folder.toString());
        Archives archives = Archives.of(new Settings(name -> null, environment::get));
        Files.createFile(archives.queue());
        Files.createFile(archives.web());

        assertDoesNotThrow(() -> archives.check(false));
        CannotStart refusal = assertThrows(CannotStart.class, () -> archives.check(true));
        assertTrue(String.valueOf(refusal.getMessage()).contains("bank-sandbox.war"));
        Files.delete(archives.web());
        assertThrows(CannotStart.class, () -> archives.check(false));
    }
}
