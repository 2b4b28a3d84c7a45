package org.openescrow.payment.reconciliation;

import com.github.f4b6a3.tsid.TsidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.openescrow.payment.channel.ExceptionKind;
import org.openescrow.payment.channel.RequestNo;

/** One thing that did not fit when a day was compared. */
@Entity
@Immutable
@Table(name = "reconciliation_difference")
class ReconciliationDifference {
    @Id
    private long id;

    @Column(name = "reconciliation_id")
    private long reconciliationId;

    @Column(name = "request_no")
    private String requestNo;

    @Column
    @Enumerated(EnumType.STRING)
    private ExceptionKind kind;

    @Column(name = "at_bank")
    private @Nullable String atBank;

    @Column
    private @Nullable String here;

    protected ReconciliationDifference() {}

    ReconciliationDifference(long reconciliationId, Comparison.Difference difference) {
        this.id = TsidCreator.getTsid1024().toLong();
        this.reconciliationId = reconciliationId;
        this.requestNo = difference.requestNo().value();
        this.kind = difference.kind();
        this.atBank = difference.atBank().orElse(null);
        this.here = difference.here().orElse(null);
    }

    DifferenceView view() {
        return new DifferenceView(
                id, new RequestNo(requestNo), kind, Optional.ofNullable(atBank), Optional.ofNullable(here));
    }
}
