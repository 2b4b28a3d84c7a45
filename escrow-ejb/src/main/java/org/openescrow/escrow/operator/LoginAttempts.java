package org.openescrow.escrow.operator;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/**
 * How often one name was tried of late. An attempt counts from its beginning and is forgiven when it succeeds:
 * otherwise
 * any number of guesses could run side by side before the first one is counted.
 */
@Entity
@Table(name = "login_attempts")
class LoginAttempts {
    static final int MOST = 5;
    static final Duration WINDOW = Duration.ofMinutes(15);

    @Id
    private String slot;

    private int failures;

    @Column(name = "window_began_at")
    private Instant windowBeganAt;

    protected LoginAttempts() {}

    LoginAttempts(String slot, Instant now) {
        this.slot = slot;
        this.windowBeganAt = now;
    }

    /** Counts one more; false where there were too many. */
    boolean begin(Instant now) {
        if (!now.isBefore(windowBeganAt.plus(WINDOW))) {
            failures = 0;
        }
        if (failures == 0) {
            windowBeganAt = now;
        }
        if (failures >= MOST) {
            return false;
        }
        failures++;
        return true;
    }

    void forgive() {
        failures = 0;
    }
}
