package org.openescrow.web.admin;

import java.time.Instant;
import java.util.List;
import org.openescrow.escrow.operator.OperatorView;
import org.openescrow.escrow.operator.Role;

/** A token as JSON. */
record TokenAnswer(String token, Instant expiresAt, List<Role> roles) {
    static TokenAnswer of(OperatorToken token, OperatorView operator) {
        return new TokenAnswer(
                token.text(),
                token.expiresAt(),
                operator.roles().stream().sorted().toList());
    }

    @Override
    public String toString() {
        return "TokenAnswer[not shown]";
    }
}
