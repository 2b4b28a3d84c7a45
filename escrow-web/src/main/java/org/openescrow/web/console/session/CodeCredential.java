package org.openescrow.web.console.session;

import jakarta.security.enterprise.credential.Credential;

/** The second step of a log-in. */
record CodeCredential(String code) implements Credential {
    @Override
    public String toString() {
        return "CodeCredential[not shown]";
    }
}
