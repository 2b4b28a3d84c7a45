package org.openescrow.escrow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openescrow.payment.refusal.FieldError;
import org.openescrow.payment.refusal.Refusal;

class FreeTextTest {
    @Test
    void takesWordsOfAnyScriptUpToTheLimit() {
        assertEquals("阳光商城 Co.", FreeText.checked("name", "阳光商城 Co.", 8));
    }

    @ParameterizedTest
    @CsvSource({"'', REQUIRED", "'   ', REQUIRED", "12345, TOO_LONG", "'a\nb', INVALID", "'a\u0000', INVALID"})
    void refusesTheRestAndNamesTheField(String text, String rule) {
        Refusal refused = assertThrows(Refusal.class, () -> FreeText.checked("name", text, 4));

        assertEquals(EscrowRefusal.VALIDATION_FAILED, refused.code());
        FieldError error = refused.errors().get(0);
        assertEquals("name", error.field());
        assertEquals(rule, error.code());
    }
}
