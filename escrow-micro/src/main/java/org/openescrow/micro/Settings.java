package org.openescrow.micro;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
