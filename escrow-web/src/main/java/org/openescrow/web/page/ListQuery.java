package org.openescrow.web.page;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.function.Function;
import org.openescrow.escrow.list.Period;
import org.openescrow.web.json.Time;

/** The query of a list: which part of it, and its filters. That each is known and given once has been checked. */
public final class ListQuery {
    private final MultivaluedMap<String, String> parameters;

    private ListQuery(MultivaluedMap<String, String> parameters) {
        this.parameters = parameters;
    }

    public static ListQuery of(UriInfo uri) {
        return new ListQuery(uri.getQueryParameters());
    }

    /** Refuses with PARAMETER_INVALID. */
    public Paging paging() {
        return Paging.of(parameters.getFirst("limit"), parameters.getFirst("after"));
    }

    /** A filter's value; empty where it does not matter. Refuses with PARAMETER_INVALID. */
    public <T> Optional<T> filter(String name, Function<String, T> type) {
        return Parameter.optional(name, parameters.getFirst(name), type);
    }

    /** The filters {@code createdFrom} and {@code createdTo}; the first belongs to the period, the second does not. */
    public Period created() {
        return new Period(filter("createdFrom", Time::of), filter("createdTo", Time::of));
    }
}
