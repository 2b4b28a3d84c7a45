package org.openescrow.sandbox.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openescrow.sandbox.wire.Fields;
import org.openescrow.sandbox.wire.Refusal;
import org.openescrow.sandbox.wire.RefusalCode;

class FaultSettingTest {

    @ParameterizedTest
    @EnumSource
    void paymentsKnowEveryMode(FaultMode mode) {
        assertEquals(new FaultSetting(mode, 0, 1), setting(Operation.DEBIT, "{\"mode\":\"" + mode + "\"}"));
        assertEquals(new FaultSetting(mode, 0, 1), setting(Operation.CREDIT, "{\"mode\":\"" + mode + "\"}"));
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"DEBIT", "CREDIT"})
    void theOthersKnowNoCallbacks(Operation operation) {
        setting(operation, "{\"mode\":\"TIMEOUT_NOT_DONE\"}");
        assertEquals(RefusalCode.FAULT_MODE_UNKNOWN, refusal(operation, "{\"mode\":\"CALLBACK_LOST\"}"));
        assertEquals(RefusalCode.FAULT_MODE_UNKNOWN, refusal(operation, "{\"mode\":\"SYNC_SUCCESS\"}"));
    }

    @Test
    void refusesWhatItDoesNotUnderstand() {
        assertEquals(RefusalCode.FAULT_MODE_UNKNOWN, refusal(Operation.DEBIT, "{\"mode\":\"normal\"}"));
        assertEquals(RefusalCode.FIELD_UNKNOWN, refusal(Operation.DEBIT, "{\"mode\":\"NORMAL\",\"count\":1}"));
        assertEquals(RefusalCode.FIELD_INVALID, refusal(Operation.DEBIT, "{\"mode\":\"NORMAL\",\"next\":-1}"));
        assertEquals(
                RefusalCode.FIELD_INVALID, refusal(Operation.DEBIT, "{\"mode\":\"NORMAL\",\"delayMillis\":600001}"));
    }

    @Test
    void keepsSilentForFifteenSecondsUnlessTold() {
        assertEquals(Duration.ofSeconds(15), new Fault(FaultMode.TIMEOUT_BUT_DONE, 0).silence());
        assertEquals(Duration.ofMillis(700), new Fault(FaultMode.TIMEOUT_BUT_DONE, 700).silence());
        assertEquals(Duration.ofSeconds(15), new Fault(FaultMode.SILENT, 700).silence());
    }

    @Test
    void answersNoQuestionForAnHourUnlessTold() {
        assertEquals(Duration.ofHours(1), new Fault(FaultMode.SILENT, 0).unanswered());
        assertEquals(Duration.ofMillis(700), new Fault(FaultMode.SILENT, 700).unanswered());
        assertEquals(Duration.ZERO, new Fault(FaultMode.TIMEOUT_BUT_DONE, 700).unanswered());
    }

    private static RefusalCode refusal(Operation operation, String json) {
        return assertThrows(Refusal.class, () -> setting(operation, json)).code();
    }

    private static FaultSetting setting(Operation operation, String json) {
        return FaultSetting.from(operation, Fields.of(json.getBytes(StandardCharsets.UTF_8)));
    }
}
