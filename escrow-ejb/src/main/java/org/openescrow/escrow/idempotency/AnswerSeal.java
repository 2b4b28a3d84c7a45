package org.openescrow.escrow.idempotency;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Base64;
import org.openescrow.escrow.privacy.Cell;
import org.openescrow.escrow.privacy.PersonalData;

/** How an answer that holds a secret is kept: encrypted, readable for its own call only. */
@Dependent
class AnswerSeal {
    private static final String COLUMN = "idempotency_key.body";

    @Inject
    PersonalData personalData;

    String closed(String body, String call) {
        return Base64.getEncoder().encodeToString(personalData.encrypt(body, new Cell(COLUMN, call)));
    }

    String opened(String stored, String call) {
        return personalData.decrypt(Base64.getDecoder().decode(stored), new Cell(COLUMN, call));
    }
}
