package org.openescrow.web.description;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openescrow.payment.refusal.RefusalCode;

/** One operation: what it takes, what it answers, and how the business behind it refuses. */
public final class Operation {
    private final Name name;
    private final Map<String, Query> queries = new LinkedHashMap<>();
    private final List<RefusalCode> refusals = new ArrayList<>();
    private String text = "";
    private @Nullable Structure body;
    private boolean bodyRequired = true;
    private Result result = new Result(200, "", null);

    /** Where it is, and what it is called. */
    public record Name(String method, String below, String id, String summary) {}

    /** A parameter of the query. */
    public record Query(Schema schema, boolean required) {}

    /**
     * What it answers when all is well.
     *
     * @param mediaType empty where there is no body
     */
    public record Result(int status, String mediaType, @Nullable Schema schema) {}

    Operation(Name name) {
        this.name = name;
    }

    /** More about it, in Markdown. */
    public Operation text(String more) {
        text = more;
        return this;
    }

    /** The JSON object that it takes. */
    public Operation body(Structure taken) {
        body = taken;
        return this;
    }

    /** The JSON object that it takes; none at all is as good as one without fields. */
    public Operation optionalBody(Structure taken) {
        bodyRequired = false;
        return body(taken);
    }

    /** A parameter that may be left out. */
    public Operation query(String parameter, Schema schema) {
        queries.put(parameter, new Query(schema, false));
        return this;
    }

    /** A parameter that must be there. */
    public Operation required(String parameter, Schema schema) {
        queries.put(parameter, new Query(schema, true));
        return this;
    }

    /** The two parameters of every list. */
    public Operation paged() {
        return query("limit", Terms.LIMIT).query("after", Terms.AFTER);
    }

    /** The JSON object that it answers. */
    public Operation answers(int status, Structure object) {
        result = new Result(status, "application/json", object);
        return this;
    }

    /** An answer that is no JSON object. */
    public Operation answers(int status, String mediaType, Schema schema) {
        result = new Result(status, mediaType, schema);
        return this;
    }

    /** An answer without a body. */
    public Operation answersNothing(int status) {
        result = new Result(status, "", null);
        return this;
    }

    /** How it refuses, beyond what comes with its being called at all. */
    public Operation refuses(RefusalCode... codes) {
        refusals.addAll(List.of(codes));
        return this;
    }

    public Name name() {
        return name;
    }

    public String text() {
        return text;
    }

    public Optional<Structure> body() {
        return Optional.ofNullable(body);
    }

    public boolean isBodyRequired() {
        return bodyRequired;
    }

    public Map<String, Query> queries() {
        return queries;
    }

    public Result result() {
        return result;
    }

    public List<RefusalCode> refusals() {
        return refusals;
    }
}
