package org.openescrow.micro.boot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BootTest {
    private static final int LONGER_THAN_A_BUFFER = 100_000;

    private final boolean before = URLConnection.getDefaultUseCaches("jar");

    @TempDir
    Path folder;

    @AfterEach
    void asBefore() {
        URLConnection.setDefaultUseCaches("jar", before);
    }

    /** Payara closes what it finds in the JVM's shared cache, in the midst of whatever others read. */
    @Test
    void whoReadsFromAJarIsNotInterruptedBySomebodyWhoClosesIt() throws Exception {
        byte[] content = new byte[LONGER_THAN_A_BUFFER];
        new Random(1).nextBytes(content);
        Path jar = folder.resolve("some.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new ZipEntry("migration.sql"));
            out.write(content);
        }
        URL address = URI.create("jar:" + jar.toUri() + "!/migration.sql").toURL();
        Boot.keepJarsToTheirReaders();
        try (InputStream reader = address.openStream()) {
            ((JarURLConnection) address.openConnection()).getJarFile().close();
            assertArrayEquals(content, reader.readAllBytes());
        }
    }
}
