package org.openescrow.web.reference;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openescrow.web.admin.OperatorApi;
import org.openescrow.web.api.PlatformApi;
import org.openescrow.web.call.Filters;
import org.openescrow.web.callback.CallbackApi;
import org.openescrow.web.description.DescribedBy;
import org.openescrow.web.description.Description;
import org.openescrow.web.description.Operation;
import org.openescrow.web.description.Operations;
import org.openescrow.web.description.Terms;

/**
 * Every method of every resource with its description. One without the other is an {@link IllegalStateException}, which
 * a test sees before anybody else does.
 */
final class ApiMap {
    /** A parameter of the path with the pattern that it must match. */
    private static final Pattern PATTERN = Pattern.compile("\\{(\\w+): [^}]+}");

    private final List<ApiOperation> operations = new ArrayList<>();

    private ApiMap() {}

    /** All operations, by path. */
    static List<ApiOperation> operations() {
        ApiMap map = new ApiMap();
        for (Application api : List.of(new PlatformApi(), new OperatorApi(), new CallbackApi(), new ProblemTypeApi())) {
            api.getClasses().stream()
                    .filter(type -> type.isAnnotationPresent(Path.class))
                    .sorted(Comparator.comparing(Class::getName))
                    .forEach(resource -> map.add(api.getClass(), resource));
        }
        map.operations.sort(Comparator.comparing(ApiOperation::path));
        return map.operations;
    }

    private void add(Class<?> api, Class<?> resource) {
        Operations described = described(resource);
        List<Operation> left = new ArrayList<>(described.all());
        for (Method method : resource.getDeclaredMethods()) {
            Optional<String> verb = verb(method);
            if (verb.isEmpty()) {
                continue;
            }
            String below = below(method);
            Operation operation = left.stream()
                    .filter(one -> one.name().method().equals(verb.get())
                            && one.name().below().equals(below))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(
                            "not described: " + verb.get() + " \"" + below + "\" of " + resource.getName()));
            left.remove(operation);
            addFilters(method, operation);
            operations.add(checked(new ApiOperation(api, method, path(api, resource, below), operation, described)));
        }
        if (!left.isEmpty()) {
            throw new IllegalStateException(
                    "described, but not there: " + left.get(0).name() + " of " + resource);
        }
    }

    /** What a list is filtered by stands at its method; only what is a list's own is described there as well. */
    private static void addFilters(Method method, Operation operation) {
        Filters filters = method.getAnnotation(Filters.class);
        if (filters != null) {
            Arrays.stream(filters.value())
                    .filter(name -> !operation.queries().containsKey(name))
                    .forEach(name -> operation.query(name, Terms.filter(name)));
            operation.paged();
        }
    }

    private static ApiOperation checked(ApiOperation one) {
        if (!one.queryParameters().equals(one.operation().queries().keySet())) {
            throw new IllegalStateException("parameters " + one.queryParameters() + " of " + one.method()
                    + " are described as " + one.operation().queries().keySet());
        }
        if (one.takesJson() != one.operation().body().isPresent()) {
            throw new IllegalStateException("takes a body and has none described, or the reverse: " + one.method());
        }
        return one;
    }

    private static Operations described(Class<?> resource) {
        DescribedBy by = resource.getAnnotation(DescribedBy.class);
        if (by == null) {
            throw new IllegalStateException("without @DescribedBy: " + resource.getName());
        }
        Operations operations = new Operations();
        try {
            Description description = by.value().getConstructor().newInstance();
            description.describe(resource, operations);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no constructor without parameters: " + by.value(), e);
        }
        return operations;
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .flatMap(annotation ->
                        Stream.ofNullable(annotation.annotationType().getAnnotation(HttpMethod.class)))
                .map(HttpMethod::value)
                .findFirst();
    }

    private static String below(Method method) {
        Path path = method.getAnnotation(Path.class);
        return path == null ? "" : path.value();
    }

    private static String path(Class<?> api, Class<?> resource, String below) {
        return PATTERN.matcher(whole(api, resource, below)).replaceAll("{$1}");
    }

    private static String whole(Class<?> api, Class<?> resource, String below) {
        String root = api.getAnnotation(ApplicationPath.class).value();
        String path = root + "/" + resource.getAnnotation(Path.class).value();
        return below.isEmpty() ? path : path + "/" + below;
    }
}
