package org.openescrow.escrow.operator;

import java.util.Optional;

/** Which deeds are wanted; what is empty does not matter. */
public record ActionFilter(Optional<OperatorName> operator, Optional<String> action, Optional<String> subject) {}
