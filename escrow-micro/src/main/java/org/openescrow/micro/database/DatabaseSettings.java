package org.openescrow.micro.database;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.CRC32;

/**
 * Where the embedded database lives.
 *
 * @param folder its own folder, which also holds its data
 * @param binaries the folder of the unpacked server, which may be shared
 * @param logs the folder of its log
 * @param port the TCP port, or 0 for any free one
 */
public record DatabaseSettings(Path folder, Path binaries, Path logs, int port) {

    /** A Unix socket's path must fit into 104 bytes on macOS, 108 on Linux. */
    private static final int LONGEST_SOCKET_PATH = 100;

    Path data() {
        return folder.resolve("data");
    }

    /** Data that are being installed, or were not worth keeping. */
    Path unfinishedData() {
        return folder.resolve("data.new");
    }

    Path temporary() {
        return folder.resolve("tmp");
    }

    Path pidFile() {
        return folder.resolve("mariadbd.pid");
    }

    Path log() {
        return logs.resolve("mariadb.log");
    }

    Path socket() {
        Path own = folder.resolve("mariadb.sock");
        byte[] bytes = own.toString().getBytes(StandardCharsets.UTF_8);
        if (bytes.length <= LONGEST_SOCKET_PATH) {
            return own;
        }
        CRC32 hash = new CRC32();
        hash.update(bytes);
        return Path.of(
                System.getProperty("java.io.tmpdir"), String.format(Locale.ROOT, "escrow-%08x.sock", hash.getValue()));
    }
}
