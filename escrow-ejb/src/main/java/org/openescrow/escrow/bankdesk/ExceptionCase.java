package org.openescrow.escrow.bankdesk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openescrow.escrow.operator.OperatorName;

/** Who works on an exception. Made by the first deed of a person on it. */
@Entity
@Table(name = "exception_case")
class ExceptionCase {
    @Id
    @Column(name = "exception_id")
    private long exceptionId;

    @Column(name = "taken_by")
    private @Nullable String takenBy;

    @Column(name = "taken_at")
    private @Nullable Instant takenAt;

    protected ExceptionCase() {}

    ExceptionCase(long exceptionId) {
        this.exceptionId = exceptionId;
    }

    long exceptionId() {
        return exceptionId;
    }

    Optional<OperatorName> holder() {
        return Optional.ofNullable(takenBy).map(OperatorName::new);
    }

    Optional<Instant> takenAt() {
        return Optional.ofNullable(takenAt);
    }

    void take(OperatorName operator, Instant now) {
        takenBy = operator.value();
        takenAt = now;
    }
}
