package org.openescrow.micro.demo;

import java.net.URI;

/**
 * An answer to an operator's call, for whoever wants to look at all of them.
 *
 * @param mediaType with its parameters; empty where there is no body
 */
public record SeenAnswer(String method, URI target, int status, String mediaType, String body) {
    /** Without the body. */
    @Override
    public String toString() {
        return method + " " + target.getRawPath() + " -> " + status;
    }
}
