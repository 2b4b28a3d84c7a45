package org.openescrow.payment.channel.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openescrow.payment.SteppableClock;
import org.openescrow.payment.channel.CallbackMessage;
import org.openescrow.payment.channel.PaymentAnswer.Outcome;
import org.openescrow.payment.channel.RequestNo;

/** Callbacks: whether they are the bank's, and what they say. */
class SandboxCallbackTest {
    private static final RequestNo NO = new RequestNo("BR1");
    private static final String DONE =
            "{\"status\":\"SUCCEEDED\",\"amount\":700,\"currency\":\"CNY\",\"bankSerial\":\"P1\"}";

    @TempDir
    Path folder;

    private final SandboxBank adapter = new SandboxBank();

    @BeforeEach
    void wire() throws IOException {
        try (StubBank bank = new StubBank()) {
            WiredAdapter.wire(adapter, bank, folder);
        }
    }

    @Test
    void believesCallbacksThatTheBankHasSigned() {
        byte[] body = DONE.getBytes(StandardCharsets.UTF_8);
        String now = Long.toString(SteppableClock.START.getEpochSecond());
        Map<String, String> right = Map.of("Bank-Timestamp", now, "Bank-Signature", StubBank.signature(DONE));
        assertTrue(adapter.isGenuine(body, right::get));
        assertFalse(adapter.isGenuine((DONE + " ").getBytes(StandardCharsets.UTF_8), right::get));
        Map<String, String> garbled = Map.of("Bank-Timestamp", now, "Bank-Signature", "%%%");
        assertFalse(adapter.isGenuine(body, garbled::get));
        Map<String, String> timeless = Map.of("Bank-Timestamp", "today", "Bank-Signature", StubBank.signature(DONE));
        assertFalse(adapter.isGenuine(body, timeless::get));
        assertFalse(adapter.isGenuine(body, name -> null));
    }

    @Test
    void readsACallback() {
        CallbackMessage message = adapter.read(DONE.replace("{", "{\"serial\":\"C1\",\"requestNo\":\"BR1\","));
        assertEquals("C1", message.serial());
        assertEquals(NO, message.requestNo());
        assertEquals(Outcome.SUCCEEDED, message.answer().outcome());
    }

    /** Its column takes no more; what cannot be stored would never end its payment. */
    @ParameterizedTest
    @CsvSource({"P1,P1", "流 1,%E6%B5%81%201", "'',"})
    void readsASerialWhateverItIsWrittenIn(String said, @Nullable String kept) {
        String body =
                DONE.replace("{", "{\"serial\":\"C1\",\"requestNo\":\"BR1\",").replace("P1", said);
        assertEquals(kept, adapter.read(body).answer().bankSerial());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{}",
                "{\"serial\":1,\"requestNo\":\"BR1\"}",
                "{\"serial\":\"C 1\",\"requestNo\":\"BR1\"}",
                "{\"serial\":\"C1\",\"requestNo\":\"B R\"}",
                "{\"serial\":\"C1\",\"requestNo\":\"BR1\",\"status\":\"REFUNDED\"}"
            })
    void readsNoCallbackOutOfNonsense(String body) {
        assertThrows(IllegalArgumentException.class, () -> adapter.read(body));
    }
}
