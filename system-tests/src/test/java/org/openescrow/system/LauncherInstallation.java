package org.openescrow.system;

import java.nio.file.Path;
import java.util.List;

/** The shipped folder: one process, which starts its own database. */
record LauncherInstallation(Path data, int port) implements Installation {
    @Override
    public ProcessBuilder command() {
        Path boot = Path.of(System.getProperty("escrow.dist"), "boot");
        return new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + boot.resolve("jvm.options"),
                "-cp",
                boot + "/*",
                "org.openescrow.micro.boot.Boot",
                "up",
                "--port",
                Integer.toString(port),
                "--data",
                data.toString()));
    }

    @Override
    public void close() {
        // The process stops what it has started.
    }
}
