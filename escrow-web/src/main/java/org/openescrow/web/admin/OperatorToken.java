package org.openescrow.web.admin;

import java.time.Instant;

/**
 * A bearer token.
 *
 * @param text the JWT; whoever has it is taken for the operator
 * @param expiresAt from when on it is refused
 */
record OperatorToken(String text, Instant expiresAt) {
    @Override
    public String toString() {
        return "OperatorToken[not shown]";
    }
}
