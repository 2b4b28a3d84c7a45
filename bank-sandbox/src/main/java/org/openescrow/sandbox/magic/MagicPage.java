package org.openescrow.sandbox.magic;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The list of all that always behaves in one way, for people to read. */
public final class MagicPage {
    private MagicPage() {}

    /** One line each, indented, under three headings. */
    public static String text() {
        return """

                Always the same, nothing to set up; what PUT /sandbox/faults ordered goes first.
                Amounts in fen, debited from or credited to any card:
                %s
                Cards of 张三:
                %s
                ID numbers at the real-name authority; whom it does not know does not match:
                  %s
                The code 000000 is never the right one.
                """
                .formatted(
                        lines(Arrays.stream(MagicAmount.values()).map(MagicAmount::line)),
                        lines(Arrays.stream(MagicCard.values()).map(MagicCard::line)),
                        MagicPerson.line());
    }

    private static String lines(Stream<String> lines) {
        return lines.map(line -> "  " + line).collect(Collectors.joining("\n"));
    }
}
