package org.openescrow.web.call;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriInfo;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openescrow.payment.refusal.Refusal;
import org.openescrow.web.error.WebRefusal;

/** Holds a query to what its resource declares: a filter with a slip of the pen must not answer with everything. */
public final class KnownParameters {
    private KnownParameters() {}

    /** Refuses with UNKNOWN_PARAMETER, and with PARAMETER_INVALID where one is given twice. */
    public static void check(Method resource, UriInfo uri) {
        Set<String> known = new HashSet<>();
        Filters filters = resource.getAnnotation(Filters.class);
        if (filters != null) {
            known.addAll(List.of("limit", "after"));
            known.addAll(List.of(filters.value()));
        }
        for (Annotation[] annotations : resource.getParameterAnnotations()) {
            Arrays.stream(annotations)
                    .filter(QueryParam.class::isInstance)
                    .forEach(annotation -> known.add(((QueryParam) annotation).value()));
        }
        for (Map.Entry<String, List<String>> parameter :
                uri.getQueryParameters().entrySet()) {
            if (!known.contains(parameter.getKey())) {
                throw new Refusal(WebRefusal.UNKNOWN_PARAMETER);
            }
            if (parameter.getValue().size() > 1) {
                throw new Refusal(WebRefusal.PARAMETER_INVALID, parameter.getKey() + " may be given once.");
            }
        }
    }
}
