package org.openescrow.payment.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "sandbox", "SAND BOX", "SANDBOX-1", "ABCDEFGHIJKLMNOPQ", "银行"})
    void refusesWhatIsNotAChannelCode(String value) {
        assertThrows(IllegalArgumentException.class, () -> new ChannelCode(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "BR 1", "BR:1", "01234567890123456789012345678901234567890123456789012345678901234"})
    void refusesWhatIsNotARequestNumber(String value) {
        assertThrows(IllegalArgumentException.class, () -> new RequestNo(value));
    }

    @Test
    void makesRequestNumbersThatGrow() {
        RequestNo first = RequestNo.next();
        RequestNo second = RequestNo.next();
        assertNotEquals(first, second);
        assertFalse(first.value().compareTo(second.value()) > 0);
        assertEquals(first, new RequestNo(first.toString()));
    }
}
