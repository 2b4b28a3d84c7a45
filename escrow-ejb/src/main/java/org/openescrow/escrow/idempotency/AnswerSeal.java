package org.openescrow.escrow.idempotency;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.openescrow.escrow.privacy.Cell;
import org.openescrow.escrow.privacy.PersonalData;

/** Keeps stored answers unreadable in the table: they hold whatever was answered. */
@Dependent
class AnswerSeal {
    @Inject
    PersonalData privacy;

    byte[] close(String body, String row) {
        return privacy.encrypt(body, cell(row));
    }

    String open(byte[] closed, String row) {
        return privacy.decrypt(closed, cell(row));
    }

    private static Cell cell(String row) {
        return new Cell("idempotency_key.answer", row);
    }
}
