package org.openescrow.micro;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void aPropertyComesBeforeTheEnvironment() {
        Settings settings =
                new Settings(Map.of("escrow.port", "1")::get, Map.of("ESCROW_PORT", "2", "ESCROW_DATA", "d")::get);

        assertEquals(Optional.of("1"), settings.value("escrow.port"));
        assertEquals(Optional.of("d"), settings.value("escrow.data"));
        assertEquals(Optional.empty(), settings.value("escrow.host"));
    }

    @Test
    void namesAreThoseOfMicroProfileConfig() {
        assertEquals("ESCROW_CALLBACK_URI", Settings.environmentName("escrow.callback-uri"));
    }

    @Test
    void anEmptyValueIsNone() {
        assertEquals(Optional.empty(), new Settings(Map.of("escrow.port", "")::get, name -> null).value("escrow.port"));
    }
}
