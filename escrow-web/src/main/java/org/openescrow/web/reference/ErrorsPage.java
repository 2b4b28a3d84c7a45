package org.openescrow.web.reference;

import java.util.Locale;
import java.util.SortedSet;
import org.openescrow.web.error.Catalogue;
import org.openescrow.web.error.ErrorCode;

/** All codes as the Markdown of {@code docs/errors.md}. */
final class ErrorsPage {
    private static final String HEAD =
            """
            # Codes

            Every answer that is not a yes is `application/problem+json` (RFC 9457) with one of these codes. A code \
            keeps its meaning for ever; decide by it, not by the words. `type` of a problem leads to the same lines: \
            `GET /escrow/problems/{code}`. *Retry*: the same request, unchanged and with the same `Idempotency-Key`, \
            may have another answer after `Retry-After`.

            This page is made from the code; its test says how to make it anew.

            | code | status | retry | what it means | what to do | given by |
            |---|---|---|---|---|---|
            """;
    private static final int MANY = 6;

    private ErrorsPage() {}

    static String text() {
        StringBuilder text = new StringBuilder(HEAD);
        for (ErrorCode code : Catalogue.all()) {
            text.append(String.format(
                    Locale.ROOT,
                    "| `%s` | %d | %s | %s | %s | %s |%n",
                    code.code(),
                    code.status(),
                    code.retryable() ? "yes" : "",
                    code.title(),
                    code.advice(),
                    givenBy(code)));
        }
        return text.toString();
    }

    private static String givenBy(ErrorCode code) {
        SortedSet<String> operations = OpenApiDocument.operationsGiving(code.code());
        if (operations.isEmpty()) {
            return "no operation of its own";
        }
        return operations.size() > MANY ? operations.size() + " operations" : String.join(", ", operations);
    }
}
