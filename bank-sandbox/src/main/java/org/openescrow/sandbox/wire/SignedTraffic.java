package org.openescrow.sandbox.wire;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks resources whose requests must be signed by the caller and whose answers the bank signs. */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface SignedTraffic {

    /** Configuration property that holds the secret shared with the caller. */
    String secret() default "sandbox.institution-secret";
}
