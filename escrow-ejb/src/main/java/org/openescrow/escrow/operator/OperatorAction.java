package org.openescrow.escrow.operator;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.openescrow.escrow.PublicId;

/** One thing that an operator did. Written once; the database user cannot change it. */
@Entity
@Table(name = "operator_action")
class OperatorAction {
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

    @Column(name = "done_at", updatable = false)
    private Instant doneAt;

    protected OperatorAction() {}

    OperatorAction(OperatorName operator, String action, String subject, String detail, Instant doneAt) {
        this.id = PublicId.next("act_");
        this.operator = operator.value();
        this.action = action;
        this.subject = subject;
        this.detail = detail;
        this.doneAt = doneAt;
    }
}
