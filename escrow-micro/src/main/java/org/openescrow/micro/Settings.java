package org.openescrow.micro;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openescrow.micro.terminal.CannotStart;

/**
 * Settings from outside: {@code escrow.some-name} is a system property, or the environment variable
 * {@code ESCROW_SOME_NAME}, in this order, as MicroProfile Config has it. An empty value counts as none.
 */
final class Settings {

    private final Source properties;
    private final Source environment;

    Settings(Source properties, Source environment) {
        this.properties = properties;
        this.environment = environment;
    }

    static Settings ofThisProcess() {
        return new Settings(System::getProperty, System::getenv);
    }

    Optional<String> value(String name) {
        return given(properties.value(name)).or(() -> given(environment.value(environmentName(name))));
    }

    /** A setting that is a number; refuses ({@link CannotStart}) what is none. */
    Optional<Integer> number(String name) {
        return value(name).map(text -> {
            if (!text.matches("[0-9]{1,9}")) {
                throw new CannotStart(name + " must be a number, not " + text);
            }
            return Integer.valueOf(text);
        });
    }

    /** Sets, for the archives too, what nobody has chosen. */
    void complete(String name, String value) {
        // A system property would win over the environment variable in which a person chose.
        if (value(name).isEmpty()) {
            System.setProperty(name, value);
        }
    }

    static String environmentName(String name) {
        return name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    private static Optional<String> given(@Nullable String value) {
        return Optional.ofNullable(value).filter(text -> !text.isEmpty());
    }

    /** Looks a name up; null when it is not set. */
    @FunctionalInterface
    interface Source {
        @Nullable
        String value(String name);
    }
}
