package org.openescrow.escrow.platform;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** A set of services in one column: their names, separated by commas, always in the same order. */
final class Services {
    private Services() {}

    static String write(Set<Service> services) {
        return services.stream().sorted().map(Service::name).collect(Collectors.joining(","));
    }

    static Set<Service> read(String names) {
        return Arrays.stream(names.split(",", -1))
                .map(Service::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Service.class)));
    }
}
