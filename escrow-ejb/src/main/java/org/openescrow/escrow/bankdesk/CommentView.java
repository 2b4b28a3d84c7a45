package org.openescrow.escrow.bankdesk;

import java.time.Instant;
import org.openescrow.escrow.operator.OperatorName;

/** What somebody said of an exception, as shown. */
public record CommentView(OperatorName by, String said, Instant at) {}
