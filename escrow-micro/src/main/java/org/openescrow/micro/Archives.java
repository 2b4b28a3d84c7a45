package org.openescrow.micro;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
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
        Archives archives = new Archives(folder.toAbsolutePath(), distribution);
        for (Path archive : new Path[] {archives.queue(), archives.sandbox(), archives.web()}) {
            if (!Files.isReadable(archive)) {
                throw new CannotStart("the archive " + archive + " is missing; build it first");
            }
        }
        return archives;
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
