package org.openescrow.escrow.privacy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersonalDataTest {
    private static final Cell NAME = new Cell("escrow_user.name", "usr_1");

    @TempDir
    Path folder;

    @Test
    void decryptsWhatItEncrypted() {
        PersonalData privacy = KeysForTests.in(folder);

        assertEquals("王小明", privacy.decrypt(privacy.encrypt("王小明", NAME), NAME));
    }

    @Test
    void theSameValueLooksDifferentEachTimeAndNeverLikeItself() {
        PersonalData privacy = KeysForTests.in(folder);
        byte[] first = privacy.encrypt("13800138000", NAME);
        byte[] second = privacy.encrypt("13800138000", NAME);

        assertFalse(Arrays.equals(first, second));
        assertFalse(new String(first, StandardCharsets.ISO_8859_1).contains("13800138000"));
    }

    @Test
    void aValueMovedToAnotherRowOrColumnIsNotDecrypted() {
        PersonalData privacy = KeysForTests.in(folder);
        byte[] encrypted = privacy.encrypt("王小明", NAME);

        Stream.of(new Cell("escrow_user.name", "usr_2"), new Cell("escrow_user.mobile", "usr_1"))
                .forEach(other ->
                        assertThrows(IllegalStateException.class, () -> privacy.decrypt(encrypted, other), "" + other));
    }

    @Test
    void aChangedValueIsNotDecrypted() {
        PersonalData privacy = KeysForTests.in(folder);
        byte[] encrypted = privacy.encrypt("王小明", NAME);
        encrypted[encrypted.length - 1] ^= 1;

        assertThrows(IllegalStateException.class, () -> privacy.decrypt(encrypted, NAME));
    }

    @Test
    void keepsItsKeysFromStartToStart() {
        PersonalData firstStart = KeysForTests.in(folder);
        byte[] encrypted = firstStart.encrypt("王小明", NAME);
        PersonalData secondStart = KeysForTests.in(folder);

        assertEquals("王小明", secondStart.decrypt(encrypted, NAME));
        assertArrayEquals(
                firstStart.index(SearchField.MOBILE_NO, "13800138000"),
                secondStart.index(SearchField.MOBILE_NO, "13800138000"));
    }

    @Test
    void withOtherKeysNothingIsReadOrFound(@TempDir Path otherFolder) {
        PersonalData ours = KeysForTests.in(folder);
        PersonalData theirs = KeysForTests.in(otherFolder);
        byte[] encrypted = ours.encrypt("王小明", NAME);

        assertThrows(IllegalStateException.class, () -> theirs.decrypt(encrypted, NAME));
        assertFalse(Arrays.equals(
                ours.index(SearchField.MOBILE_NO, "13800138000"), theirs.index(SearchField.MOBILE_NO, "13800138000")));
    }

    @Test
    void fingerprintsTellValuesAndFieldsApart() {
        PersonalData privacy = KeysForTests.in(folder);
        byte[] mobile = privacy.index(SearchField.MOBILE_NO, "13800138000");

        assertEquals(37, mobile.length);
        assertArrayEquals(mobile, privacy.index(SearchField.MOBILE_NO, "13800138000"));
        assertFalse(Arrays.equals(mobile, privacy.index(SearchField.MOBILE_NO, "13800138001")));
        assertFalse(Arrays.equals(mobile, privacy.index(SearchField.CARD_NO, "13800138000")));
    }

    @Test
    void onlyTheOwnerMayReadTheKeys() throws IOException {
        Path keys = folder.resolve("keys");
        KeysForTests.in(keys);

        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(keys)));
        try (Stream<Path> files = Files.list(keys)) {
            List<Path> all = files.sorted().toList();
            assertEquals(
                    List.of("data-encryption.json", "search-index.json"),
                    all.stream().map(file -> file.getFileName().toString()).toList());
            for (Path file : all) {
                assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
            }
        }
    }

    @Test
    void whoStartsAtTheSameMomentGetsTheSameKey() throws Exception {
        int processes = 8;
        CyclicBarrier together = new CyclicBarrier(processes);
        ExecutorService threads = Executors.newFixedThreadPool(processes);
        try {
            List<Future<String>> keys = IntStream.range(0, processes)
                    .mapToObj(i -> threads.submit(() -> {
                        together.await();
                        return new KeyFolder(folder).readOrMake("one.json", () -> "key " + i);
                    }))
                    .toList();
            for (Future<String> key : keys) {
                assertEquals(keys.get(0).get(), key.get());
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void aDamagedKeyFileIsSaidAndNotReplaced() throws IOException {
        Files.writeString(folder.resolve("data-encryption.json"), "{");

        assertThrows(IllegalStateException.class, () -> KeysForTests.in(folder));
        assertEquals("{", Files.readString(folder.resolve("data-encryption.json")));
    }
}
