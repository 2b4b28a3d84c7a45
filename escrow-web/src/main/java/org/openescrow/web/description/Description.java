package org.openescrow.web.description;

/**
 * Describes the methods of one or more resources. Path, method, parameters' names, who may call, and the refusals that
 * come with that are taken from the resource itself; here stands what only a person knows. Has a constructor without
 * parameters.
 */
public interface Description {
    /** Adds one operation for each method of this resource. */
    void describe(Class<?> resource, Operations operations);
}
