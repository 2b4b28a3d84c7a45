package org.openescrow.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** That whoever runs the system can read of every setting that the code asks for. */
class SettingsPageTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern ASKED = Pattern.compile("@ConfigProperty\\(\\s*name = \"([^\"]+)\"");

    @Test
    void everySettingIsOnAPage() throws IOException {
        String pages = Files.readString(ROOT.resolve("docs/operations.md"))
                + Files.readString(ROOT.resolve("deploy/README.md"));
        Set<String> asked = new TreeSet<>();
        for (String module : List.of("payment-core-ejb", "escrow-ejb", "escrow-web")) {
            asked.addAll(askedIn(ROOT.resolve(module).resolve("src/main/java")));
        }
        assertTrue(asked.size() > 20, asked::toString);
        assertEquals(
                Set.of(),
                asked.stream().filter(name -> !isOn(pages, name)).collect(Collectors.toCollection(TreeSet::new)));
    }

    /** By its whole name, as an environment variable, or by its last part where its section is in the same row. */
    private static boolean isOn(String pages, String name) {
        int last = name.lastIndexOf('.');
        String section = name.substring(0, last + 1);
        String environment = name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
        return pages.lines()
                .filter(line -> line.startsWith("|"))
                .anyMatch(row -> row.contains("`" + name + "`")
                        || row.contains("`" + environment + "`")
                        || (row.contains(section) && row.contains("`" + name.substring(last) + "`")));
    }

    private static Set<String> askedIn(Path sources) throws IOException {
        try (Stream<Path> files = Files.walk(sources)) {
            Set<String> names = new TreeSet<>();
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                ASKED.matcher(Files.readString(file))
                        .results()
                        .map((MatchResult found) -> found.group(1))
                        .forEach(names::add);
            }
            return names;
        }
    }
}
