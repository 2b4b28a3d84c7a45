package org.openescrow.escrow.recharge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RechargeFailureTest {
    @ParameterizedTest
    @CsvSource({
        "INSUFFICIENT_BALANCE, INSUFFICIENT_BALANCE",
        "AGREEMENT_INVALID, AGREEMENT_INVALID",
        "DECLINED, DECLINED",
        "NOT_EXECUTED, NOT_EXECUTED",
        "a word of tomorrow, DECLINED",
        ", NOT_EXECUTED"
    })
    void saysWhyInCodesOfOurOwn(String bankReason, RechargeFailure expected) {
        assertEquals(expected, RechargeFailure.from(bankReason));
    }
}
