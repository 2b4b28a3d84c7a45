package org.openescrow.web.console.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openescrow.escrow.operator.Role;

class PageTest {
    private static final Path VIEWS = Path.of("src/main/webapp/console");

    @Test
    void everyViewIsInTheTableAndNothingElseIs() throws IOException {
        try (Stream<Path> files = Files.list(VIEWS)) {
            Set<String> views = files.map(
                            file -> "/console/" + file.getFileName().toString().replace(".xhtml", ""))
                    .collect(Collectors.toSet());
            Set<String> table = Arrays.stream(Page.values()).map(Page::path).collect(Collectors.toSet());
            assertEquals(views, table);
        }
    }

    @ParameterizedTest
    @EnumSource
    void nobodyWithoutARoleSeesAPage(Page page) {
        assertEquals(Set.of(Page.LOG_IN, Page.CODE, Page.BEGIN, Page.ERROR).contains(page), page.isFor(Set.of()));
    }

    @ParameterizedTest
    @EnumSource
    void anAdministratorSeesEveryPage(Page page) {
        assertTrue(page.isFor(Set.of(Role.ADMINISTRATOR)));
    }

    @ParameterizedTest
    @EnumSource
    void anAuditorReadsEverythingAndChangesNothing(Page page) {
        assertEquals(page != Page.ADJUSTMENT, page.isFor(Set.of(Role.AUDITOR)), "all but what is a form alone");
        for (Deed deed : Deed.values()) {
            assertEquals(deed.name().startsWith("CHANGE_OWN_"), deed.isFor(Set.of(Role.AUDITOR)), deed.name());
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyDeedIsSomebodys(Deed deed) {
        assertFalse(deed.isFor(Set.of()));
        assertTrue(deed.isFor(Set.of(Role.ADMINISTRATOR)));
    }

    @Test
    void aRoleIsOnlyWhatTheTableSays() {
        assertFalse(Page.APPLICATIONS.isFor(EnumSet.of(Role.FINANCE)));
        assertTrue(Page.APPLICATIONS.isFor(EnumSet.of(Role.FINANCE, Role.REVIEWER)));
        assertFalse(Deed.DECIDE_APPLICATION.isFor(EnumSet.of(Role.OPERATIONS, Role.FINANCE, Role.AUDITOR)));
    }

    @Test
    void aPathThatIsNotInTheTableIsNoPage() {
        assertEquals(Optional.of(Page.START), Page.at("/console/start"));
        for (String path : new String[] {"/console", "/console/", "/console/start.xhtml", "/console/Start", "start"}) {
            assertEquals(Optional.empty(), Page.at(path), path);
        }
    }
}
