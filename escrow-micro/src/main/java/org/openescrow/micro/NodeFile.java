package org.openescrow.micro;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.openescrow.micro.home.PrivateFiles;
import org.openescrow.micro.terminal.CannotStart;

/** {@code node.properties} in the services' data folder: what a node needs to find them. Holds passwords. */
record NodeFile(Path path) {

    static NodeFile in(Path folder) {
        return new NodeFile(folder.toAbsolutePath().resolve("node.properties"));
    }

    void write(Map<String, String> settings) throws IOException {
        Properties properties = new Properties();
        properties.putAll(settings);
        var out = new ByteArrayOutputStream();
        properties.store(out, "What a node needs to find the services. Made anew at each start of theirs.");
        PrivateFiles.write(path, out.toByteArray());
    }

    /** Refuses ({@link CannotStart}) where it cannot be read. */
    Map<String, String> read() {
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(path)) {
            properties.load(in);
        } catch (IOException | IllegalArgumentException failure) {
            throw new CannotStart(
                    path + " cannot be read; start the services first, and name their data folder with --services DIR",
                    failure);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, properties::getProperty));
    }
}
