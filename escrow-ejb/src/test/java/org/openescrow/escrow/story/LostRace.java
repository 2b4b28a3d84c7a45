package org.openescrow.escrow.story;

import java.sql.SQLIntegrityConstraintViolationException;

/** What the loser sees of two who write the same key. */
public class LostRace extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int DUPLICATE_KEY = 1062;

    public LostRace() {
        super(new SQLIntegrityConstraintViolationException("Duplicate entry", "23000", DUPLICATE_KEY));
    }
}
