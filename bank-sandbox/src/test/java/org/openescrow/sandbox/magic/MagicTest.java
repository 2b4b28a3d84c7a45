package org.openescrow.sandbox.magic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openescrow.sandbox.card.CardNo;
import org.openescrow.sandbox.fault.Fault;
import org.openescrow.sandbox.fault.FaultMode;
import org.openescrow.sandbox.fault.Operation;
import org.openescrow.sandbox.person.IdCardNo;

/** The numbers are published: they keep their meaning, and nothing else has one. */
class MagicTest {
    @ParameterizedTest
    @CsvSource({
        "777700, NORMAL",
        "777701, DECLINE",
        "777702, SYNC_SUCCESS",
        "777703, TIMEOUT_BUT_DONE",
        "777704, TIMEOUT_NOT_DONE",
        "777705, CALLBACK_LATE",
        "777706, CALLBACK_TWICE",
        "777707, CALLBACK_TWICE_OTHER_SERIAL",
        "777708, CALLBACK_LOST",
        "777709, CALLBACK_WRONG_AMOUNT",
        "777710, CALLBACK_BAD_SIGNATURE",
        "777711, SILENT",
        "777712, NORMAL",
        "1, NORMAL"
    })
    void amountsKeepTheirMeaning(long fen, FaultMode mode) {
        assertEquals(new Fault(mode, 0), MagicAmount.faultOf(fen));
    }

    /** Save for the one that only the institution's people can end. */
    @Test
    void everyWayToMisbehaveHasItsAmount() {
        Set<FaultMode> shown = Arrays.stream(MagicAmount.values())
                .map(magic -> MagicAmount.faultOf(Long.parseLong(magic.line().substring(0, 6))))
                .map(Fault::mode)
                .collect(Collectors.toSet());
        assertEquals(EnumSet.complementOf(EnumSet.of(FaultMode.NORMAL, FaultMode.WRONG_AMOUNT)), shown);
    }

    @ParameterizedTest
    @CsvSource({
        "6222000000001015, DECLINE,          NORMAL",
        "6222000000001023, TIMEOUT_BUT_DONE, NORMAL",
        "6222000000001031, TIMEOUT_NOT_DONE, NORMAL",
        "6222000000001049, NORMAL,           NORMAL",
        "6222000000001056, NORMAL,           DECLINE",
        "6222000000001064, NORMAL,           TIMEOUT_BUT_DONE",
        "6222000000001072, NORMAL,           TIMEOUT_NOT_DONE",
        "6222000000001080, NORMAL,           NORMAL",
        "6222000000000017, NORMAL,           NORMAL"
    })
    void cardsKeepTheirMeaning(String cardNo, FaultMode sign, FaultMode sms) {
        assertEquals(new Fault(sign, 0), MagicCard.faultOf(Operation.SIGN, cardNo));
        assertEquals(new Fault(sms, 0), MagicCard.faultOf(Operation.SMS, cardNo));
        assertEquals(Fault.NONE, MagicCard.faultOf(Operation.DEBIT, cardNo));
        assertEquals(cardNo.equals("6222000000001049"), MagicCard.codeExpires(cardNo));
    }

    @ParameterizedTest
    @EnumSource
    void cardNumbersCouldBeReal(MagicCard card) {
        assertEquals(card.cardNo(), new CardNo(card.cardNo()).value());
        assertEquals(card == MagicCard.EMPTY, card.openingBalance() == 0);
        assertTrue(MagicPage.text().contains(card.cardNo()));
    }

    @Test
    void onlyOnePersonIsMagic() {
        String silent = new IdCardNo("999999199512120049").value();
        assertTrue(MagicPerson.faultOf(silent).timesOut());
        assertFalse(MagicPerson.faultOf("999999198001010011").timesOut());
    }

    @Test
    void whatWasOrderedGoesFirst() {
        Fault ordered = new Fault(FaultMode.CALLBACK_LOST, 7);
        assertEquals(ordered, ordered.or(MagicAmount.faultOf(777_701)));
        assertEquals(MagicAmount.faultOf(777_701), Fault.NONE.or(MagicAmount.faultOf(777_701)));
    }
}
