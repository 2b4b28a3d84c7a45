package org.openescrow.escrow.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeSecretTest {
    /** The secret of RFC 6238, appendix B. */
    private static final CodeSecret OF_THE_RFC =
            new CodeSecret("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    private static final Instant NOW = Instant.ofEpochSecond(1111111109);
    private static final long STEP = 1111111109 / 30;
    private static final long NONE = 0;

    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130",
    })
    void makesTheCodesOfTheRfc(long second, String code) {
        assertEquals(code, OF_THE_RFC.code(second / 30, 8));
        assertEquals(
                OptionalLong.of(second / 30),
                OF_THE_RFC.stepOf(code.substring(2), Instant.ofEpochSecond(second), NONE));
    }

    @Test
    void takesTheCodesOfOneStepAroundAndNoOthers() {
        for (long step = STEP - 1; step <= STEP + 1; step++) {
            assertEquals(OptionalLong.of(step), OF_THE_RFC.stepOf(OF_THE_RFC.code(step, 6), NOW, NONE));
        }
        assertEquals(OptionalLong.empty(), OF_THE_RFC.stepOf(OF_THE_RFC.code(STEP - 2, 6), NOW, NONE));
        assertEquals(OptionalLong.empty(), OF_THE_RFC.stepOf(OF_THE_RFC.code(STEP + 2, 6), NOW, NONE));
    }

    @Test
    void aCodeServesOnceAndSoDoAllBeforeIt() {
        String code = OF_THE_RFC.code(STEP, 6);
        assertEquals(OptionalLong.of(STEP), OF_THE_RFC.stepOf(code, NOW, STEP - 1));
        assertEquals(OptionalLong.empty(), OF_THE_RFC.stepOf(code, NOW, STEP));
        assertEquals(OptionalLong.empty(), OF_THE_RFC.stepOf(OF_THE_RFC.code(STEP - 1, 6), NOW, STEP));
        assertEquals(OptionalLong.of(STEP + 1), OF_THE_RFC.stepOf(OF_THE_RFC.code(STEP + 1, 6), NOW, STEP));
    }

    @ParameterizedTest
    @CsvSource({"''", "08180", "0818040", "081805", "０８１８０４", "+81804", "' 081804'"})
    void whatIsNotExactlyTheCodeIsNone(String said) {
        assertEquals("081804", OF_THE_RFC.code(STEP, 6));
        assertEquals(OptionalLong.empty(), OF_THE_RFC.stepOf(said, NOW, NONE));
    }

    @Test
    void isReadAsItIsShown() {
        assertEquals("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", OF_THE_RFC.text());
        assertEquals("94287082", CodeSecret.parse(OF_THE_RFC.text()).code(1, 8));
        for (int i = 0; i < 100; i++) {
            CodeSecret secret = CodeSecret.next();
            assertTrue(secret.text().matches("[A-Z2-7]{32}"), "its form");
            assertEquals(secret.text(), CodeSecret.parse(secret.text()).text());
            assertFalse(secret.toString().contains(secret.text()), "prints nothing of itself");
        }
    }

    @Test
    void isAnAddressThatPhonesUnderstand() {
        assertEquals(
                "otpauth://totp/Escrow:ada%3Aops?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Escrow"
                        + "&algorithm=SHA1&digits=6&period=30",
                OF_THE_RFC.uri(new OperatorName("ada:ops")));
    }
}
