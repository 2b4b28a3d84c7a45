package org.openescrow.system;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The shipped folder: one process, which starts its own database. Only how much the JVM compiles differs from a start
 * by {@code ./escrow}: see {@code sparing-compiler.json}.
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
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:CompilerDirectivesFile=" + directives(),
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
    public Path log(Path output) {
        return data.resolve("logs").resolve("server.log");
    }

    private static Path directives() {
        try {
            return Path.of(Objects.requireNonNull(LauncherInstallation.class.getResource("/sparing-compiler.json"))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        // The process stops what it has started.
    }
}
