package org.openescrow.escrow.operator;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openescrow.escrow.PublicId;

/** One thing that an operator did. Written once; the database user cannot change it. */
@Entity
@Table(name = "operator_action")
class OperatorAction {
    static final String PREFIX = "act_";

    @Id
    private String id;

    @Column(updatable = false)
    private String operator;

    @Column(updatable = false)
    private String action;

    @Column(updatable = false)
    private String subject;

    @Column(updatable = false)
    private String detail;

    @Column(updatable = false)
    private @Nullable String source;

    @Column(name = "state_before", updatable = false)
    private @Nullable String before;

    @Column(name = "state_after", updatable = false)
    private @Nullable String after;

    @Column(name = "done_at", updatable = false)
    private Instant doneAt;

    protected OperatorAction() {}

    OperatorAction(OperatorName operator, String action, String subject, String detail, Instant doneAt) {
        this.id = PublicId.next(PREFIX);
        this.operator = operator.value();
        this.action = action;
        this.subject = subject;
        this.detail = detail;
        this.doneAt = doneAt;
    }

    OperatorAction from(Optional<String> address) {
        this.source = address.orElse(null);
        return this;
    }

    OperatorAction changing(Change change) {
        this.before = change.before();
        this.after = change.after();
        return this;
    }

    ActionView view() {
        return new ActionView(
                id,
                new OperatorName(operator),
                action,
                subject,
                Optional.ofNullable(source),
                Optional.ofNullable(before),
                Optional.ofNullable(after),
                detail,
                doneAt);
    }
}
