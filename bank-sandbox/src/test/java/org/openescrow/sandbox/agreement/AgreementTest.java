package org.openescrow.sandbox.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AgreementTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final AgreementRequest REQUEST =
            new AgreementRequest("q1", "6222000000000017", "张三", "99999919800101001x", "13000000001");
    private static final Agreement SENT = Agreement.codeSent(REQUEST, "A1", "123456", NOW);

    private static final Map<AgreementStatus, Set<AgreementStatus>> NEXT = Map.of(
            AgreementStatus.SMS_SENT,
            Set.of(AgreementStatus.SIGNED, AgreementStatus.REFUSED, AgreementStatus.TERMINATED),
            AgreementStatus.SIGNED,
            Set.of(AgreementStatus.TERMINATED),
            AgreementStatus.REFUSED,
            Set.of(),
            AgreementStatus.TERMINATED,
            Set.of());

    @ParameterizedTest
    @EnumSource
    void goesOnlyWhereItMay(AgreementStatus from) {
        for (AgreementStatus to : AgreementStatus.values()) {
            assertEquals(NEXT.getOrDefault(from, Set.of()).contains(to), from.canBecome(to), from + " to " + to);
        }
    }

    @Test
    void isSignedByTheRightCode() {
        Agreement signed = SENT.afterCode("123456", "agr1", NOW.plusSeconds(299));
        assertEquals("SIGNED", AgreementState.afterCode(signed, "123456", NOW).status());
        assertEquals("agr1", AgreementState.of(signed, NOW).agreementToken());
    }

    @Test
    void keepsItsTokenWhenConfirmedAgain() {
        Agreement signed = SENT.afterCode("123456", "agr1", NOW);
        assertSame(signed, signed.afterCode("123456", "agr2", NOW));
        assertEquals(
                "SMS_CODE_WRONG",
                AgreementState.afterCode(signed.afterCode("000000", "agr2", NOW), "000000", NOW)
                        .status());
    }

    @Test
    void countsAttemptsAndThenRefuses() {
        Agreement agreement = SENT;
        for (long left = 4; left >= 1; left--) {
            agreement = agreement.afterCode("000000", "agr1", NOW);
            AgreementState answer = AgreementState.afterCode(agreement, "000000", NOW);
            assertEquals("SMS_CODE_WRONG", answer.status());
            assertEquals(left, answer.attemptsLeft());
        }
        agreement = agreement.afterCode("000000", "agr1", NOW);
        AgreementState answer = AgreementState.afterCode(agreement, "000000", NOW);
        assertEquals("REFUSED", answer.status());
        assertEquals("TOO_MANY_ATTEMPTS", answer.reason());
        assertSame(agreement, agreement.afterCode("123456", "agr1", NOW));
    }

    @Test
    void isNotSignedAfterFiveMinutes() {
        Instant late = NOW.plusSeconds(300);
        Agreement after = SENT.afterCode("123456", "agr1", late);
        assertSame(SENT, after);
        assertEquals(
                "SMS_CODE_EXPIRED",
                AgreementState.afterCode(after, "123456", late).status());
        assertEquals("SMS_CODE_EXPIRED", AgreementState.of(after, late).status());
    }

    @Test
    void endsOnceAndForAll() {
        Agreement ended = SENT.afterCode("123456", "agr1", NOW).terminated();
        assertEquals(AgreementStatus.TERMINATED, ended.status());
        assertSame(ended, ended.terminated());
        assertSame(ended, ended.declined());
        assertEquals("TERMINATED", AgreementState.of(ended, NOW).status());
    }

    @Test
    void recognisesTheSameRequestWhateverTheCaseOfX() {
        assertEquals(
                new AgreementRequest("q1", "6222000000000017", "张三", "99999919800101001X", "13000000001"), REQUEST);
    }

    @Test
    void doesNotShowCardOrCode() {
        assertFalse((SENT + " " + REQUEST).matches(".*(6222|123456|9999|1300).*"));
    }
}
