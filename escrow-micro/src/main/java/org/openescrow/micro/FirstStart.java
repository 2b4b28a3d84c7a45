package org.openescrow.micro;

import org.jspecify.annotations.Nullable;
import org.openescrow.micro.home.Secrets;

/**
 * Whether a data folder was made just now, and so a first operator, whose password is told this once.
 *
 * @param operatorPassword the made password; null where nothing was made
 */
record FirstStart(@Nullable String operatorPassword) {

    static final FirstStart NO = new FirstStart(null);

    static FirstStart of(Secrets secrets) {
        return secrets.firstStart() ? new FirstStart(secrets.value(Secrets.Name.FIRST_OPERATOR)) : NO;
    }
}
