package org.openescrow.escrow.approval;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.openescrow.escrow.list.NewestFirst;
import org.openescrow.escrow.list.Part;

/** The table of proposals. */
@Dependent
class ApprovalRows {
    @PersistenceContext(unitName = "escrow")
    EntityManager entityManager;

    void add(Approval approval) {
        entityManager.persist(approval);
    }

    Optional<Approval> read(ApprovalId id) {
        return Optional.ofNullable(entityManager.find(Approval.class, id.value()));
    }

    /** The row as it is now; of two who decide at once, the second one sees what the first one did. */
    Optional<Approval> lock(ApprovalId id) {
        return Optional.ofNullable(entityManager.find(Approval.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    List<Approval> list(Optional<ApprovalStatus> status, Part part) {
        return NewestFirst.ofAll(Approval.class, ApprovalId.PREFIX)
                .with("status", status)
                .read(entityManager, part);
    }

    /** The newest proposals of a kind about one thing. */
    List<Approval> about(ProposalKind kind, String subject, Part part) {
        return NewestFirst.ofAll(Approval.class, ApprovalId.PREFIX)
                .with("subject", Optional.of(subject))
                .with("kind", Optional.of(kind))
                .read(entityManager, part);
    }
}
