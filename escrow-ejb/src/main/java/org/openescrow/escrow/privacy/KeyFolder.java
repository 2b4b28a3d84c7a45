package org.openescrow.escrow.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;

/** The folder with key files, readable by nobody else: the folder is 0700 and its files 0600. */
final class KeyFolder {
    private final Path folder;

    KeyFolder(Path folder) {
        this.folder = folder;
    }

    /** What makes a new key. */
    interface KeyMaker {
        String make() throws GeneralSecurityException;
    }

    /** The file's text; where there is no such file, it is made now, whole or not at all. */
    String readOrMake(String name, KeyMaker maker) throws GeneralSecurityException {
        Path file = folder.resolve(name);
        try {
            if (Files.notExists(file)) {
                store(file, maker.make());
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read or make the key file " + name, e);
        }
    }

    private void store(Path file, String text) throws IOException {
        if (Files.notExists(folder)) {
            Files.createDirectories(folder, onlyOwner("rwx------"));
        }
        Path complete = Files.createTempFile(folder, "new", ".key", onlyOwner("rw-------"));
        try {
            Files.writeString(complete, text);
            // A link, since a move would replace the key of another process that starts at the same moment.
            Files.createLink(file, complete);
        } catch (FileAlreadyExistsException otherWasFaster) {
            return;
        } finally {
            Files.delete(complete);
        }
    }

    private static FileAttribute<?>[] onlyOwner(String permissions) {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
