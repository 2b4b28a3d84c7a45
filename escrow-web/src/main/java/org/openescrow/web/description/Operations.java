package org.openescrow.web.description;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The operations of one resource, as they are being described. */
public final class Operations {
    private final Map<String, Schema> pathParameters = new LinkedHashMap<>();
    private final List<Operation> all = new ArrayList<>();
    private String group = "";

    /** Under which heading they stand. */
    public void group(String heading) {
        group = heading;
    }

    /** What a parameter in the resource's path is. */
    public void path(String parameter, Schema schema) {
        pathParameters.put(parameter, schema);
    }

    /**
     * An operation by its method and its path below the resource's.
     *
     * @param below as in the method's {@code @Path}; empty where it has none
     * @param id its name for generated clients, unique in the whole document
     * @param summary in a few words
     */
    public Operation get(String below, String id, String summary) {
        return add("GET", below, id, summary);
    }

    /** See {@link #get}. */
    public Operation post(String below, String id, String summary) {
        return add("POST", below, id, summary);
    }

    /** See {@link #get}. */
    public Operation put(String below, String id, String summary) {
        return add("PUT", below, id, summary);
    }

    /** See {@link #get}. */
    public Operation delete(String below, String id, String summary) {
        return add("DELETE", below, id, summary);
    }

    /** The heading. */
    public String group() {
        return group;
    }

    /** Parameters of the path, by name. */
    public Map<String, Schema> pathParameters() {
        return pathParameters;
    }

    /** What was described. */
    public List<Operation> all() {
        return all;
    }

    private Operation add(String method, String below, String id, String summary) {
        Operation operation = new Operation(new Operation.Name(method, below, id, summary));
        all.add(operation);
        return operation;
    }
}
