package org.openescrow.payment.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @Test
    void neverPrintsACodeOrACard() {
        assertFalse(new SmsCode("123456").toString().contains("123456"));
        String printed =
                new CardHolder("6222000011112222", "Zhang San", "110101199003077715", "13800000000").toString();
        assertFalse(printed.matches(".*[0-9]{4}.*") || printed.contains("Zhang"), printed);
    }

    /** The bank is asked less and less often, and never given up. */
    @ParameterizedTest
    @CsvSource({"0, PT10S", "1, PT10S", "2, PT30S", "3, PT5M", "4, PT1H", "5, P1D", "100, P1D"})
    void asksTheBankLessAndLessOften(int queries, Duration pause) {
        assertEquals(pause, QuerySchedule.pauseAfter(queries));
    }
}
