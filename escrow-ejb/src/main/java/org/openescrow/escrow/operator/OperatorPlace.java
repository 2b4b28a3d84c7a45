package org.openescrow.escrow.operator;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From where the operator sent the request in which something is done; told by whoever took the request in. */
@RequestScoped
public class OperatorPlace {
    private static final int LONGEST = 64;

    private @Nullable String address;

    /** The address as the server sees it; what is no plain address is not kept. */
    public void is(String remote) {
        address = remote.matches("[0-9A-Za-z.:%-]{1," + LONGEST + "}") ? remote : null;
    }

    Optional<String> address() {
        return Optional.ofNullable(address);
    }
}
