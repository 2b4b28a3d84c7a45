package org.openescrow.system;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The shipped folder: one process, which starts its own database.
 *
 * @param what the launcher's command: the whole system, what nodes share, or a node
 */
public record LauncherInstallation(String what, int port, Path data) implements Installation {
    @Override
    public ProcessBuilder command() {
        Path boot = Path.of(System.getProperty("escrow.dist"), "boot");
        return new ProcessBuilder(new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + boot.resolve("jvm.options"),
                "-cp",
                boot + "/*",
                "org.openescrow.micro.boot.Boot",
                what,
                "--port",
                Integer.toString(port),
                "--data",
                data.toString())));
    }

    @Override
    public void close() {
        // The process stops what it has started.
    }
}
