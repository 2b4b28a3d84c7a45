package org.openescrow.micro.home;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import java.util.stream.Stream;
import org.openescrow.micro.terminal.CannotStart;

/**
 * The secrets of one installation, made at its first start and kept in {@code secrets.properties}, readable by its
 * owner alone. They are letters, digits, {@code -} and {@code _} only, so that they need no quoting anywhere.
 *
 * <p>Refuses ({@link CannotStart}) to make new ones for a folder that holds data of old ones: the data could never be
 * read again.
 */
public final class Secrets {

    private static final String FILE = "secrets.properties";
    private static final int SECRET_BYTES = 32;
    private static final int PASSWORD_BYTES = 15;

    private final Properties values;
    private final boolean firstStart;

    private Secrets(Properties values, boolean firstStart) {
        this.values = values;
        this.firstStart = firstStart;
    }

    /** Reads the folder's secrets and checks that its keys are there, or makes both at the first start. */
    public static Secrets of(DataFolder folder) {
        Path file = folder.path().resolve(FILE);
        try {
            if (Files.exists(file)) {
                Secrets secrets = new Secrets(properties(file), false);
                secrets.checkComplete(file);
                Keys.check(folder);
                return secrets;
            }
            if (Files.exists(folder.database().resolve("data"))) {
                throw damaged(folder.path(), FILE + " is missing");
            }
            Keys.create(folder);
            Keys.check(folder);
            // Last, because it says that the rest is complete.
            Secrets secrets = new Secrets(generated(), true);
            PrivateFiles.write(file, secrets.asFile());
            return secrets;
        } catch (IOException failure) {
            throw damaged(folder.path(), FILE + " or a key: " + PrivateFiles.reason(failure));
        }
    }

    /** Those of a data folder that another process may hold. */
    public static Secrets read(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            Secrets secrets = new Secrets(properties(file), false);
            secrets.checkComplete(file);
            return secrets;
        } catch (IOException failure) {
            throw damaged(folder, FILE + ": " + PrivateFiles.reason(failure));
        }
    }

    static CannotStart damaged(Path folder, String what) {
        return new CannotStart("the data folder " + folder + " is damaged: " + what
                + "; restore it from a backup, or choose another folder with --data DIR");
    }

    public String value(Name name) {
        return values.getProperty(name.property);
    }

    /** True when they were made just now. */
    public boolean firstStart() {
        return firstStart;
    }

    private void checkComplete(Path file) {
        for (Name name : Name.values()) {
            String value = values.getProperty(name.property);
            if (value == null || !value.matches("[A-Za-z0-9_-]{16,128}")) {
                throw damaged(String.valueOf(file.getParent()), name.property);
            }
        }
    }

    private static CannotStart damaged(String folder, String property) {
        return damaged(Path.of(folder), FILE + " has no usable " + property);
    }

    private static Properties properties(Path file) throws IOException {
        Properties values = new Properties();
        try (InputStream in = Files.newInputStream(file)) {
            values.load(in);
        } catch (IllegalArgumentException malformed) {
            throw new IOException("malformed", malformed);
        }
        return values;
    }

    private static Properties generated() {
        SecureRandom random = new SecureRandom();
        Properties values = new Properties();
        Stream.of(Name.values()).forEach(name -> {
            byte[] bytes = new byte[name == Name.FIRST_OPERATOR ? PASSWORD_BYTES : SECRET_BYTES];
            random.nextBytes(bytes);
            values.setProperty(
                    name.property, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        });
        return values;
    }

    private byte[] asFile() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("# Secrets of this installation. Without this file its data cannot be read.\n"
                .getBytes(StandardCharsets.ISO_8859_1));
        for (Name name : Name.values()) {
            out.writeBytes((name.property + "=" + value(name) + "\n").getBytes(StandardCharsets.ISO_8859_1));
        }
        return out.toByteArray();
    }

    /** What each secret is for. */
    public enum Name {
        DATABASE_ROOT("database.root.password"),
        DATABASE_OWNER("database.owner.password"),
        DATABASE_APPLICATION("database.application.password"),
        DATABASE_SANDBOX("database.sandbox.password"),
        BANK_CHANNEL("channel.sandbox.secret"),
        REAL_NAME("real-name.secret"),
        FIRST_OPERATOR("first-operator.password");

        private final String property;

        Name(String property) {
            this.property = property;
        }
    }
}
