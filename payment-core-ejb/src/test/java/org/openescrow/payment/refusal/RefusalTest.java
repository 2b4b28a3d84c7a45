package org.openescrow.payment.refusal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.ApplicationException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RefusalTest {
    @ParameterizedTest
    @EnumSource(PaymentRefusal.class)
    void everyCodeSaysWhatItMeans(PaymentRefusal code) {
        Refusal refusal = new Refusal(code);
        assertEquals(code, refusal.code());
        assertTrue(refusal.detail().endsWith("."), refusal.detail());
        assertEquals(List.of(), refusal.errors());
        assertFalse(code.kind().name().isEmpty());
    }

    @Test
    void keepsTheFieldsAtFaultAsTheyWere() {
        List<FieldError> errors = new ArrayList<>(List.of(new FieldError("amount.value", "TOO_SMALL", "at least 1")));
        Refusal refusal = new Refusal(PaymentRefusal.BALANCE_LIMIT, "too much", errors);
        errors.clear();
        assertEquals("too much", refusal.detail());
        assertEquals("amount.value", refusal.errors().get(0).field());
    }

    @Test
    void rollsTheTransactionBack() {
        ApplicationException mark = Refusal.class.getAnnotation(ApplicationException.class);
        assertTrue(mark != null && mark.rollback() && mark.inherited());
    }
}
