package org.openescrow.micro;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openescrow.micro.terminal.CannotStart;

/**
 * What is deployed, in the folder {@code escrow.archives} (by default where the build put it, beside the launcher).
 *
 * @param folder the archives' folder
 * @param distribution the build's folder, or null when the launcher was started without it
 */
record Archives(Path folder, @Nullable Path distribution) {

    static Archives of(Settings settings) {
        Path distribution = settings.value("escrow.dist").map(Path::of).orElse(null);
        Path folder = settings.value("escrow.archives")
                .map(Path::of)
                .orElseGet(() -> distribution == null ? Path.of("archives") : distribution.resolve("archives"));
        return new Archives(folder.toAbsolutePath(), distribution);
    }

    /** Refuses ({@link CannotStart}) where one is missing; the sandbox's, where that is wanted. */
    void check(boolean withSandbox) {
        Stream<Path> wanted = Stream.of(queue(), web());
        for (Path archive : (withSandbox ? Stream.concat(wanted, Stream.of(sandbox())) : wanted).toList()) {
            if (!Files.isReadable(archive)) {
                throw new CannotStart("the archive " + archive + " is missing; build it first");
            }
        }
    }

    Path queue() {
        return folder.resolve("bank-queue.rar");
    }

    Path sandbox() {
        return folder.resolve("bank-sandbox.war");
    }

    Path web() {
        return folder.resolve("escrow-web.war");
    }

    /** Where the database's binaries are unpacked once for all data folders, if that can be written. */
    Optional<Path> sharedBinaries() {
        return Optional.ofNullable(distribution).filter(Files::isWritable).map(writable -> writable.resolve("mariadb"));
    }
}
