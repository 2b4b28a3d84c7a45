package org.openescrow.web.console.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openescrow.escrow.operator.Role;
import org.openescrow.web.console.frame.Words;

/** The ways from a page to others: the menu, and the same page with another part of its list. */
@Named("menu")
@RequestScoped
public class Menu {
    private static final List<Section> SECTIONS = List.of(
            new Section("overview", List.of(Page.START)),
            new Section("business", List.of(Page.APPLICATIONS, Page.WALLETS)),
            new Section("money", List.of(Page.RECHARGES, Page.CONSUMPTIONS, Page.PAYMENTS, Page.LEDGER)),
            new Section("control", List.of(Page.EXCEPTIONS, Page.DELIVERIES, Page.APPROVALS, Page.AUDIT)),
            new Section("settings", List.of(Page.CHANNELS, Page.LIMITS, Page.OPERATORS)));

    @Inject
    HttpServletRequest request;

    @Inject
    Words words;

    @Inject
    Me me;

    /** A part of the menu, by name and pages. */
    private record Section(String name, List<Page> pages) {}

    /** A part of the menu as shown. */
    public record Group(String title, List<Item> items) {}

    /** A page in the menu. */
    public record Item(String title, String path, String icon, boolean current) {}

    /** What this operator may see. */
    public List<Group> getGroups() {
        return SECTIONS.stream()
                .map(section -> new Group(
                        words.get("menu." + section.name()),
                        section.pages().stream()
                                .filter(page -> page.isFor(me.roles()))
                                .map(this::item)
                                .toList()))
                .filter(group -> !group.items().isEmpty())
                .toList();
    }

    private Item item(Page page) {
        boolean current = Page.at(request.getServletPath()).filter(page::equals).isPresent();
        return new Item(words.get("page." + page.name()), page.path(), page.name(), current);
    }

    public String getRoles() {
        return me.roles().stream().sorted().map(this::role).collect(Collectors.joining(" · "));
    }

    private String role(Role role) {
        return words.of("role", role);
    }

    /** The address of this page, to come back to. */
    public String getHere() {
        @Nullable String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    /** The query of this page with another value for one parameter. */
    public String with(String name, String value) {
        Map<String, String> parameters = parameters();
        parameters.put(name, value);
        return query(parameters);
    }

    public String without(String name) {
        Map<String, String> parameters = parameters();
        parameters.remove(name);
        return query(parameters);
    }

    private Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, values[0]));
        return parameters;
    }

    private static String query(Map<String, String> parameters) {
        return "?"
                + parameters.entrySet().stream()
                        .filter(one -> !one.getValue().isBlank())
                        .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
                        .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
