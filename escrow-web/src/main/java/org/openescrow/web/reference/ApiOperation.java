package org.openescrow.web.reference;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.openescrow.web.admin.AllowedRoles;
import org.openescrow.web.admin.OperatorApi;
import org.openescrow.web.api.PlatformApi;
import org.openescrow.web.call.Filters;
import org.openescrow.web.caller.LargeBody;
import org.openescrow.web.caller.SignedByApplicant;
import org.openescrow.web.caller.SignedWithKeyInBody;
import org.openescrow.web.description.Operation;
import org.openescrow.web.description.Operations;

/**
 * A method of a resource and what is said about it.
 *
 * @param application which API it belongs to
 * @param method of the resource
 * @param path below the context root
 * @param operation its description
 * @param siblings what is said about the whole resource
 */
record ApiOperation(Class<?> application, Method method, String path, Operation operation, Operations siblings) {
    boolean isForPlatforms() {
        return application == PlatformApi.class;
    }

    boolean isForOperators() {
        return application == OperatorApi.class;
    }

    /** Who may call, as far as that is annotated; empty where no token is asked for. */
    List<AllowedRoles> roles() {
        return Stream.ofNullable(method.getAnnotation(AllowedRoles.class)).toList();
    }

    boolean isForAnyApplicant() {
        return method.isAnnotationPresent(SignedByApplicant.class);
    }

    boolean bringsItsKey() {
        return method.isAnnotationPresent(SignedWithKeyInBody.class);
    }

    boolean takesLargeBody() {
        return method.isAnnotationPresent(LargeBody.class);
    }

    boolean takesJson() {
        return method.isAnnotationPresent(Consumes.class);
    }

    /** Says nothing, or an object without fields. */
    boolean takesEmptyBody() {
        return isOnceOnly() && !takesJson();
    }

    /** Answers with one media type and no other. */
    boolean isParticularAboutAccept() {
        return method.isAnnotationPresent(Produces.class);
    }

    boolean isReading() {
        return operation.name().method().equals("GET");
    }

    boolean isOnceOnly() {
        return isForPlatforms() && operation.name().method().equals("POST");
    }

    /** The parameters of the query, as the method declares them. */
    Set<String> queryParameters() {
        Set<String> names = new LinkedHashSet<>();
        Filters filters = method.getAnnotation(Filters.class);
        if (filters != null) {
            names.addAll(List.of(filters.value()));
            names.addAll(List.of("limit", "after"));
        }
        for (Annotation[] annotations : method.getParameterAnnotations()) {
            Arrays.stream(annotations)
                    .filter(QueryParam.class::isInstance)
                    .forEach(annotation -> names.add(((QueryParam) annotation).value()));
        }
        return names;
    }
}
