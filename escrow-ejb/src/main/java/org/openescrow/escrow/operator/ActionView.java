package org.openescrow.escrow.operator;

import java.time.Instant;
import java.util.Optional;

/**
 * One thing that an operator did.
 *
 * @param id grows with time; serves as cursor
 * @param subject the id of what it was done to
 * @param source from where, where that was known
 * @param before the state of the subject before it, where the deed changed one
 * @param after the same after it
 * @param detail why, in the operator's words; may be empty
 */
public record ActionView(
        String id,
        OperatorName operator,
        String action,
        String subject,
        Optional<String> source,
        Optional<String> before,
        Optional<String> after,
        String detail,
        Instant at) {}
