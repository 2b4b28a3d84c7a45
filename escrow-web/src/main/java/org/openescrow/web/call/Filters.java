package org.openescrow.web.call;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a resource method that answers with a part of a list: the parameters that its query may have besides {@code limit}
 * and {@code after}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Filters {
    /** Their names. */
    String[] value();
}
