package org.openescrow.web.caller;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a resource method that marks its request's nonce as used in the transaction of its work, by
 * {@link org.openescrow.web.once.Once#shared}; everywhere else that is done before the method is called.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface SharesTransaction {}
