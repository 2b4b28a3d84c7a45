package org.openescrow.micro.server;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openescrow.micro.terminal.CannotStart;

/**
 * The application's pool of connections to its database.
 *
 * @param least how many it keeps, at least 1
 * @param most how many it has at most
 */
public record PoolSize(int least, int most) {
    public static final int USUAL_LEAST = 8;
    public static final int USUAL_MOST = 32;

    private static final Pattern DATA_SOURCE = Pattern.compile("<data-source>.*?</data-source>", Pattern.DOTALL);

    /** Refuses ({@link CannotStart}) a pool that keeps none, or more than it may have. */
    public PoolSize {
        if (least < 1 || least > most) {
            throw new CannotStart("a pool of " + least + " to " + most + " connections is none");
        }
    }

    /** Writes the archive's descriptor with these numbers into the folder: its schema wants them there as literals. */
    Path descriptorOf(Path archive, Path folder) throws IOException {
        try (FileSystem content = FileSystems.newFileSystem(archive)) {
            String descriptor = Files.readString(content.getPath("WEB-INF", "web.xml"));
            return Files.writeString(folder.resolve("web.xml"), in(descriptor));
        }
    }

    String in(String descriptor) {
        return DATA_SOURCE
                .matcher(descriptor)
                .replaceAll(source -> Matcher.quoteReplacement(source.group()
                        .replaceAll("(<(?:initial|min)-pool-size>)[0-9]+", "$1" + least)
                        .replaceAll("(<max-pool-size>)[0-9]+", "$1" + most)));
    }
}
