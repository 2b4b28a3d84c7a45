package org.openescrow.micro;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.openescrow.micro.database.DatabaseSettings;
import org.openescrow.micro.database.Dump;
import org.openescrow.micro.database.EmbeddedDatabase;
import org.openescrow.micro.home.DataFolder;
import org.openescrow.micro.home.PrivateFiles;
import org.openescrow.micro.home.Secrets;
import org.openescrow.micro.terminal.CannotStart;
import org.openescrow.micro.terminal.Console;

/**
 * {@code backup --data DIR --to BACKUP} while the system runs, {@code restore --from BACKUP --data NEW} into a folder
 * that is not there yet. A backup is complete or not there: the books, the secrets and the keys, without which the
 * books cannot be read. Exit codes as the {@link Launcher}'s.
 */
public final class Backup {
    private static final List<String> KEPT = List.of("keys", "sandbox");
    private static final String SECRETS = "secrets.properties";
    private static final String BOOKS = "books.sql";
    private static final int WORDS = 5;

    private final Console console;
    private final Settings settings;

    private Backup(Console console, Settings settings) {
        this.console = console;
        this.settings = settings;
    }

    public static void main(String[] arguments) throws Exception {
        Console console = Console.standard();
        try {
            new Backup(console, Settings.ofThisProcess()).run(List.of(arguments));
        } catch (CannotStart refused) {
            console.problem(String.valueOf(refused.getMessage()));
            System.exit(CannotStart.EXIT_CODE);
        }
    }

    private void run(List<String> words) throws Exception {
        if (matches(words, "backup", "--data", "--to")) {
            backup(path(words, 2), path(words, 4));
        } else if (matches(words, "restore", "--from", "--data")) {
            restore(path(words, 2), path(words, 4));
        } else {
            throw new CannotStart("usage: backup --data DIR --to BACKUP, or restore --from BACKUP --data NEW");
        }
    }

    private static boolean matches(List<String> words, String command, String first, String second) {
        return words.size() == WORDS
                && words.get(0).equals(command)
                && words.get(1).equals(first)
                && words.get(3).equals(second);
    }

    private static Path path(List<String> words, int index) {
        return Path.of(words.get(index)).toAbsolutePath().normalize();
    }

    private void backup(Path data, Path target) throws Exception {
        requireAbsent(target);
        Path unfinished = target.resolveSibling(target.getFileName() + ".new");
        PrivateFiles.deleteFolder(unfinished);
        PrivateFiles.directory(unfinished);
        copyKeys(data, unfinished);
        Secrets secrets = Secrets.read(data);
        console.stage("Books", () -> {
            new Dump(database(data), secrets).write(unfinished.resolve(BOOKS));
            return true;
        });
        PrivateFiles.renameFolder(unfinished, target);
        console.line("Backed up to " + target + ". It holds the keys: keep it as secret as the data folder.");
    }

    private void restore(Path source, Path data) throws Exception {
        requireAbsent(data);
        if (!Files.isReadable(source.resolve(BOOKS))) {
            throw new CannotStart(source + " is no backup: it has no " + BOOKS);
        }
        Path unfinished = data.resolveSibling(data.getFileName() + ".new");
        PrivateFiles.deleteFolder(unfinished);
        PrivateFiles.directory(unfinished);
        copyKeys(source, unfinished);
        try (DataFolder folder = DataFolder.open(unfinished)) {
            Secrets secrets = Secrets.of(folder);
            try (EmbeddedDatabase database = console.stage(
                    "MariaDB, with an empty data folder",
                    () -> EmbeddedDatabase.start(database(unfinished), secrets))) {
                console.stage("Books", () -> {
                    new Dump(database(unfinished), secrets).read(source.resolve(BOOKS), database);
                    return true;
                });
            }
        }
        PrivateFiles.renameFolder(unfinished, data);
        console.line("Restored to " + data + ". Start it, and have the ledger verified before platforms are let in.");
    }

    private static void requireAbsent(Path target) {
        if (Files.exists(target)) {
            throw new CannotStart(target + " is there already; choose another folder");
        }
    }

    private static void copyKeys(Path from, Path to) throws IOException {
        copy(from.resolve(SECRETS), to.resolve(SECRETS));
        for (String kept : KEPT) {
            PrivateFiles.directory(to.resolve(kept));
            try (Stream<Path> files = Files.list(from.resolve(kept))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    copy(file, to.resolve(kept).resolve(String.valueOf(file.getFileName())));
                }
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        if (!Files.isReadable(from)) {
            throw new CannotStart(from + " cannot be read; is its folder a data folder?");
        }
        PrivateFiles.write(to, Files.readAllBytes(from));
    }

    private DatabaseSettings database(Path data) {
        Path own = data.resolve("mariadb");
        Path binaries = settings.value("escrow.mariadb.binaries")
                .map(Path::of)
                .or(() -> Archives.of(settings).sharedBinaries())
                .orElse(own.resolve("binaries"));
        return new DatabaseSettings(own, binaries.toAbsolutePath(), data.resolve("logs"), 0);
    }
}
