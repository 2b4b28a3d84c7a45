package org.openescrow.escrow.bankdesk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openescrow.escrow.operator.OperatorName;

/**
 * What people do about an exception.
 *
 * @param holder who has taken it
 * @param takenAt when, present with the holder
 * @param comments all of them, oldest first
 */
public record CaseView(Optional<OperatorName> holder, Optional<Instant> takenAt, List<CommentView> comments) {
    public CaseView {
        comments = List.copyOf(comments);
    }
}
