package org.openescrow.escrow.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.openescrow.escrow.card.BindingStatus.BOUND;
import static org.openescrow.escrow.card.BindingStatus.EXPIRED;
import static org.openescrow.escrow.card.BindingStatus.FAILED;
import static org.openescrow.escrow.card.BindingStatus.REQUESTED;
import static org.openescrow.escrow.card.BindingStatus.SMS_SENT;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CardStatusTest {
    private static final Map<BindingStatus, Set<BindingStatus>> BINDING = Map.of(
            REQUESTED, Set.of(SMS_SENT, BOUND, FAILED, EXPIRED),
            SMS_SENT, Set.of(BOUND, FAILED, EXPIRED),
            BOUND, Set.of(),
            FAILED, Set.of(),
            EXPIRED, Set.of());

    private static final Map<CardAgreementStatus, Set<CardAgreementStatus>> AGREEMENT = Map.of(
            CardAgreementStatus.ACTIVE, Set.of(CardAgreementStatus.TERMINATED),
            CardAgreementStatus.TERMINATED, Set.of());

    @ParameterizedTest
    @EnumSource
    void bindingGoesOnlyWhereItMay(BindingStatus from) {
        for (BindingStatus to : BindingStatus.values()) {
            assertEquals(
                    BINDING.getOrDefault(from, Set.of()).contains(to),
                    from.next().contains(to),
                    from + " to " + to);
        }
        assertEquals(BINDING.getOrDefault(from, Set.of()).isEmpty(), from.isFinal());
    }

    @ParameterizedTest
    @EnumSource
    void agreementGoesOnlyWhereItMay(CardAgreementStatus from) {
        for (CardAgreementStatus to : CardAgreementStatus.values()) {
            assertEquals(
                    AGREEMENT.getOrDefault(from, Set.of()).contains(to),
                    from.next().contains(to),
                    from + " to " + to);
        }
        assertEquals(AGREEMENT.getOrDefault(from, Set.of()).isEmpty(), from.isFinal());
    }
}
