package org.openescrow.web.call;

import java.util.Map;

/** What every API asks of the JAX-RS runtime that it runs in; one that does not know a name ignores it. */
public final class RuntimeProperties {
    /** Jersey would describe each API by itself (WADL), openly where no filter stands before it. */
    public static final Map<String, Object> ALL = Map.of("jersey.config.server.wadl.disableWadl", true);

    private RuntimeProperties() {}
}
