package org.openescrow.micro.home;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.openescrow.micro.terminal.CannotStart;

/**
 * The folder that holds everything one installation keeps, locked for as long as this object is open: two servers on
 * one folder would destroy it.
 *
 * <p>Refuses ({@link CannotStart}) a path that is not a folder, cannot be written, or is in use.
 */
public final class DataFolder implements AutoCloseable {

    private final Path path;
    private final FileChannel lockFile;

    private DataFolder(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    /** Opens the folder, making it when it is not there. */
    public static DataFolder open(Path requested) {
        Path path = requested.toAbsolutePath().normalize();
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw new CannotStart("the data folder " + path + " is a file; choose another with --data DIR");
        }
        try {
            PrivateFiles.directory(path);
            return new DataFolder(path, locked(path));
        } catch (IOException failure) {
            throw new CannotStart(
                    "the data folder " + path + " cannot be written (" + PrivateFiles.reason(failure)
                            + "); choose another with --data DIR",
                    failure);
        }
    }

    public Path path() {
        return path;
    }

    public Path logs() {
        return path.resolve("logs");
    }

    public Path keys() {
        return path.resolve("keys");
    }

    public Path sandbox() {
        return path.resolve("sandbox");
    }

    public Path database() {
        return path.resolve("mariadb");
    }

    public Path queue() {
        return path.resolve("queue");
    }

    public Path server() {
        return path.resolve("server");
    }

    @Override
    public void close() throws IOException {
        lockFile.close();
    }

    private static FileChannel locked(Path path) throws IOException {
        FileChannel channel =
                FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock(channel) == null) {
            channel.close();
            throw new CannotStart("another instance is running on the data folder " + path
                    + "; stop it, or choose another folder with --data DIR");
        }
        return channel;
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldInThisJvm) {
            return null;
        }
    }
}
