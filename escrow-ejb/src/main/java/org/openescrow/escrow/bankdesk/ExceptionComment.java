package org.openescrow.escrow.bankdesk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.openescrow.escrow.PublicId;
import org.openescrow.escrow.operator.OperatorName;

/** What somebody said of an exception. Written once; the database user cannot change it. */
@Entity
@Table(name = "exception_comment")
class ExceptionComment {
    private static final String PREFIX = "cmt_";

    @Id
    private String id;

    @Column(name = "exception_id", updatable = false)
    private long exceptionId;

    @Column(name = "said_by", updatable = false)
    private String saidBy;

    @Column(updatable = false)
    private String said;

    @Column(name = "said_at", updatable = false)
    private Instant saidAt;

    protected ExceptionComment() {}

    ExceptionComment(long exceptionId, OperatorName operator, String said, Instant now) {
        this.id = PublicId.next(PREFIX);
        this.exceptionId = exceptionId;
        this.saidBy = operator.value();
        this.said = said;
        this.saidAt = now;
    }

    long exceptionId() {
        return exceptionId;
    }

    CommentView view() {
        return new CommentView(new OperatorName(saidBy), said, saidAt);
    }
}
