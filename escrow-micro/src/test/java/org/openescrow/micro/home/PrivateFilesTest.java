package org.openescrow.micro.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateFilesTest {

    @TempDir
    Path temporary;

    private Path folder;

    @BeforeEach
    void makeAFolder() throws IOException {
        folder = temporary.resolve("folder");
        PrivateFiles.directory(folder);
    }

    @Test
    void aFileIsOnTheDiskBeforeItHasItsNameAndThenItsNameIs() throws IOException {
        Path file = folder.resolve("secret");

        assertEquals(
                List.of(folder.resolve("secret.new"), folder),
                forced(() -> PrivateFiles.write(file, "whole".getBytes(StandardCharsets.UTF_8))));
        assertEquals("whole", Files.readString(file));
    }

    @Test
    void aFolderIsRenamedForGood() throws IOException {
        Path name = temporary.resolve("name");
        Files.writeString(folder.resolve("books.sql"), "whole");

        assertEquals(List.of(folder, temporary), forced(() -> PrivateFiles.renameFolder(folder, name)));
        assertEquals("whole", Files.readString(name.resolve("books.sql")));
        assertFalse(Files.exists(folder));
    }

    @Test
    void anotherProgramsFileIsForcedToo() throws IOException {
        Path file = Files.writeString(folder.resolve("books.sql"), "whole");

        assertEquals(List.of(file), forced(() -> PrivateFiles.force(file)));
    }

    /** What was forced to the disk, in order, as the JVM itself recorded it. */
    private List<Path> forced(Step step) throws IOException {
        Path events = temporary.resolve("events.jfr");
        try (Recording recording = new Recording()) {
            recording.enable("jdk.FileForce").withoutThreshold();
            recording.start();
            step.run();
            recording.stop();
            recording.dump(events);
        }
        return RecordingFile.readAllEvents(events).stream()
                .map(event -> Path.of(event.getString("path")).normalize())
                .filter(path -> path.startsWith(temporary))
                .toList();
    }

    /** A step that may fail. */
    @FunctionalInterface
    private interface Step {
        void run() throws IOException;
    }
}
