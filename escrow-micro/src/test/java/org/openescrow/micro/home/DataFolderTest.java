package org.openescrow.micro.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openescrow.micro.terminal.CannotStart;

class DataFolderTest {

    @TempDir
    Path temporary;

    @Test
    void isForItsOwnerOnly() throws IOException {
        Path path = temporary.resolve("new/data");
        DataFolder.open(path).close();

        assertEquals("rwx------", permissions(path));
    }

    @Test
    void isUsedByOneAtATime() throws IOException {
        Path path = temporary.resolve("data");
        DataFolder first = DataFolder.open(path);

        assertTrue(refusal(() -> DataFolder.open(path)).contains("another instance"));

        first.close();
        DataFolder.open(path).close();
    }

    @Test
    void refusesAFile() throws IOException {
        Path file = Files.createFile(temporary.resolve("data"));

        assertTrue(refusal(() -> DataFolder.open(file)).contains("is a file"));
    }

    @Test
    void refusesAPlaceWhereNothingCanBeMade() throws IOException {
        Path file = Files.createFile(temporary.resolve("file"));

        assertTrue(refusal(() -> DataFolder.open(file.resolve("data"))).contains("cannot be written"));
    }

    @Test
    void makesSecretsAndKeysAtTheFirstStartAndKeepsThem() throws IOException {
        Path path = temporary.resolve("data");
        Secrets first = secrets(path);
        Secrets second = secrets(path);

        assertTrue(first.firstStart());
        assertFalse(second.firstStart());
        for (Secrets.Name name : Secrets.Name.values()) {
            assertEquals(first.value(name), second.value(name));
        }
        assertNotEquals(first.value(Secrets.Name.BANK_CHANNEL), first.value(Secrets.Name.REAL_NAME));
        for (String file : List.of(
                "secrets.properties",
                "keys/data-encryption.json",
                "keys/search-index.json",
                "keys/operator-token.pem",
                "sandbox/bank.pem")) {
            assertEquals("rw-------", permissions(path.resolve(file)), file);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "keys/data-encryption.json",
                "keys/search-index.json",
                "keys/operator-token.pem",
                "keys/operator-token.pub.pem",
                "sandbox/bank.pem",
                "sandbox/bank.pub.pem"
            })
    void refusesToMakeAKeyAnew(String key) throws IOException {
        Path path = temporary.resolve("data");
        secrets(path);
        Files.delete(path.resolve(key));

        String refusal = refusal(() -> secrets(path));
        assertTrue(refusal.contains("is damaged") && refusal.contains(key), refusal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"keys/data-encryption.json", "sandbox/bank.pub.pem"})
    void refusesAKeyOfWhichAPowerCutLeftTheNameOnly(String key) throws IOException {
        Path path = temporary.resolve("data");
        secrets(path);
        Files.write(path.resolve(key), new byte[0]);

        String refusal = refusal(() -> secrets(path));
        assertTrue(refusal.contains("is damaged") && refusal.contains(key + " is empty"), refusal);
    }

    @Test
    void refusesToMakeSecretsAnewWhenThereIsData() throws IOException {
        Path path = temporary.resolve("data");
        secrets(path);
        Files.createDirectories(path.resolve("mariadb/data"));
        Files.delete(path.resolve("secrets.properties"));

        assertTrue(refusal(() -> secrets(path)).contains("secrets.properties is missing"));
    }

    @Test
    void refusesHalfAFileOfSecrets() throws IOException {
        Path path = temporary.resolve("data");
        secrets(path);
        Path file = path.resolve("secrets.properties");
        String whole = Files.readString(file);
        Files.writeString(file, whole.substring(0, whole.length() / 2));

        assertTrue(refusal(() -> secrets(path)).contains("is damaged"));
    }

    @Test
    void beginsAgainAfterACrashInTheMiddleOfTheFirstStart() throws IOException {
        Path path = temporary.resolve("data");
        secrets(path);
        // The secrets file comes last, so that a crash before it leaves keys without secrets.
        Files.delete(path.resolve("secrets.properties"));

        assertTrue(secrets(path).firstStart());
    }

    /** The database may be elsewhere, full of what only these keys can read. */
    @Test
    void keepsTheKeysThatAreThereWhenItMakesSecretsAnew() throws IOException {
        Path path = temporary.resolve("data");
        secrets(path);
        Map<String, String> before = keys(path);
        Files.delete(path.resolve("secrets.properties"));

        secrets(path);

        assertEquals(before, keys(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"keys/data-encryption.json", "keys/search-index.json"})
    void makesOnlyTheKeyThatACrashLeftOut(String missing) throws IOException {
        Path path = temporary.resolve("data");
        secrets(path);
        Map<String, String> before = keys(path);
        Files.delete(path.resolve("secrets.properties"));
        Files.delete(path.resolve(missing));

        secrets(path);

        Map<String, String> after = keys(path);
        assertNotEquals(before.remove(missing), after.remove(missing));
        assertEquals(before, after);
    }

    @Test
    void makesBothHalvesOfAPairThatACrashLeftWithoutItsPrivateKey() throws IOException {
        Path path = temporary.resolve("data");
        secrets(path);
        Map<String, String> before = keys(path);
        Files.delete(path.resolve("secrets.properties"));
        Files.delete(path.resolve("keys/operator-token.pem"));

        secrets(path);

        Map<String, String> after = keys(path);
        assertNotEquals(before.remove("keys/operator-token.pem"), after.remove("keys/operator-token.pem"));
        assertNotEquals(before.remove("keys/operator-token.pub.pem"), after.remove("keys/operator-token.pub.pem"));
        assertEquals(before, after);
    }

    @ParameterizedTest
    @ValueSource(strings = {"keys/operator-token", "sandbox/bank"})
    void replacesNoPrivateKeyThatLostItsPublicOne(String pair) throws IOException {
        Path path = temporary.resolve("data");
        secrets(path);
        String privateKey = Files.readString(path.resolve(pair + ".pem"));
        Files.delete(path.resolve("secrets.properties"));
        Files.delete(path.resolve(pair + ".pub.pem"));

        assertTrue(refusal(() -> secrets(path)).contains(pair + ".pub.pem is missing"));
        assertEquals(privateKey, Files.readString(path.resolve(pair + ".pem")));
    }

    private static Map<String, String> keys(Path path) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        for (String folder : List.of("keys", "sandbox")) {
            try (Stream<Path> files = Files.list(path.resolve(folder))) {
                for (Path file : files.toList()) {
                    contents.put(path.relativize(file).toString(), Files.readString(file));
                }
            }
        }
        assertEquals(6, contents.size());
        return contents;
    }

    private static Secrets secrets(Path path) {
        try (DataFolder folder = DataFolder.open(path)) {
            return Secrets.of(folder);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static String refusal(Runnable attempt) {
        return Objects.requireNonNull(
                assertThrows(CannotStart.class, attempt::run).getMessage());
    }
}
