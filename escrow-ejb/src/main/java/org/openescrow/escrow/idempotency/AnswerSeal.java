package org.openescrow.escrow.idempotency;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HexFormat;
import org.openescrow.escrow.privacy.Cell;
import org.openescrow.escrow.privacy.PersonalData;
import org.openescrow.escrow.privacy.SearchField;

/** Keeps what was asked and answered unreadable in the table: either may be personal, or secret. */
@Dependent
class AnswerSeal {
    private static final int MARK_BYTES = 32;

    @Inject
    PersonalData privacy;

    byte[] close(String body, String row) {
        return privacy.encrypt(body, cell(row));
    }

    String open(byte[] closed, String row) {
        return privacy.decrypt(closed, cell(row));
    }

    /**
     * What is kept of a request: 64 hexadecimal digits by our key, since a card number or a code could be guessed from
     * a bare hash.
     */
    String mark(String requestHash) {
        byte[] mark = privacy.index(SearchField.REQUEST, requestHash);
        return HexFormat.of().formatHex(mark, mark.length - MARK_BYTES, mark.length);
    }

    private static Cell cell(String row) {
        return new Cell("idempotency_key.answer", row);
    }
}
