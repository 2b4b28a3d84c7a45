package org.openescrow.web.caller;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a resource method that takes more than other requests may carry. Before any of it is read, a registered key must
 * have signed the request's head, its caller's bucket must have had a token, and the node a place free: see {@link
 * LargeBodies}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface LargeBody {
    /** The largest body that is read. */
    int mostBytes();
}
