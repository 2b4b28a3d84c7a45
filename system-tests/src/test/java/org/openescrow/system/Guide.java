package org.openescrow.system;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** {@code docs/integration.md} and the examples beside it, as tests read them. */
final class Guide {
    private static final Path DOCS = Path.of(System.getProperty("escrow.docs"));
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```\n(.*?)\n```$");

    private final String text;

    private Guide(String text) {
        this.text = text;
    }

    static Guide read() throws IOException {
        return new Guide(Files.readString(DOCS.resolve("integration.md")));
    }

    static Path example(String name) {
        return DOCS.resolve("examples").resolve(name);
    }

    String text() {
        return text;
    }

    /** The rows of the table below a heading, without its head; quotation marks of code are left out. */
    List<List<String>> table(String heading) {
        String section = after("### " + heading + "\n").split("\n#", 2)[0];
        List<List<String>> rows = section.lines()
                .filter(line -> line.startsWith("|"))
                .skip(2)
                .map(line -> List.of(line.replace("`", "").split("\\|", -1)))
                .map(cells -> cells.subList(1, cells.size() - 1).stream()
                        .map(String::strip)
                        .toList())
                .toList();
        assertFalse(rows.isEmpty(), heading);
        return rows;
    }

    /** The blocks of code from a heading on, in order. */
    List<String> blocks(String heading) {
        return BLOCK.matcher(after("## " + heading + "\n"))
                .results()
                .map(MatchResult::group)
                .map(block -> block.substring("```\n".length(), block.length() - "\n```".length()))
                .toList();
    }

    private String after(String heading) {
        int start = text.indexOf(heading);
        assertFalse(start < 0, heading);
        return text.substring(start + heading.length());
    }
}
