package org.openescrow.payment.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.openescrow.payment.channel.AgreementStatus.EXPIRED;
import static org.openescrow.payment.channel.AgreementStatus.REFUSED;
import static org.openescrow.payment.channel.AgreementStatus.SIGNED;
import static org.openescrow.payment.channel.AgreementStatus.SMS_SENT;
import static org.openescrow.payment.channel.AgreementStatus.TERMINATED;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every pair of states, against tables written out here. */
class StatusTest {
    private static final Map<PaymentStatus, Set<PaymentStatus>> PAYMENT = Map.of(
            PaymentStatus.REQUESTED,
            Set.of(PaymentStatus.ACCEPTED, PaymentStatus.UNKNOWN, PaymentStatus.SUCCEEDED, PaymentStatus.FAILED),
            PaymentStatus.ACCEPTED,
            Set.of(PaymentStatus.SUCCEEDED, PaymentStatus.FAILED),
            PaymentStatus.UNKNOWN,
            Set.of(PaymentStatus.ACCEPTED, PaymentStatus.SUCCEEDED, PaymentStatus.FAILED),
            PaymentStatus.SUCCEEDED,
            Set.of(),
            PaymentStatus.FAILED,
            Set.of());

    private static final Map<AgreementStatus, Set<AgreementStatus>> AGREEMENT = Map.of(
            AgreementStatus.REQUESTED,
            Set.of(SMS_SENT, SIGNED, REFUSED, EXPIRED, TERMINATED),
            SMS_SENT,
            Set.of(SIGNED, REFUSED, EXPIRED, TERMINATED),
            SIGNED,
            Set.of(TERMINATED),
            REFUSED,
            Set.of(),
            EXPIRED,
            Set.of(),
            TERMINATED,
            Set.of());

    static Stream<Arguments> paymentPairs() {
        return pairs(PaymentStatus.values());
    }

    static Stream<Arguments> agreementPairs() {
        return pairs(AgreementStatus.values());
    }

    @Test
    void aChannelIsClosedWhenItIsOpenAndOpenedWhenItIsClosed() {
        assertEquals(Set.of(ChannelState.CLOSED), ChannelState.OPEN.next());
        assertEquals(Set.of(ChannelState.OPEN), ChannelState.CLOSED.next());
    }

    private static <T> Stream<Arguments> pairs(T[] states) {
        return Arrays.stream(states).flatMap(from -> Arrays.stream(states).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("paymentPairs")
    void aPaymentGoesOnlyWhereTheTableSays(PaymentStatus from, PaymentStatus to) {
        Set<PaymentStatus> allowed = PAYMENT.getOrDefault(from, Set.of());
        assertEquals(allowed.contains(to), from.next().contains(to));
        assertEquals(allowed.isEmpty(), from.isFinal());
    }

    @ParameterizedTest
    @MethodSource("agreementPairs")
    void anAgreementGoesOnlyWhereTheTableSays(AgreementStatus from, AgreementStatus to) {
        Set<AgreementStatus> allowed = AGREEMENT.getOrDefault(from, Set.of());
        assertEquals(allowed.contains(to), from.next().contains(to));
        assertEquals(allowed.isEmpty(), from.isFinal());
    }
}
