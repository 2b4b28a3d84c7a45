package org.openescrow.web.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ErrorsPageTest {
    private static final Path PAGE = Path.of("..", "docs", "errors.md");
    private static final String RENEW =
            "docs/errors.md is not what the code says. To renew it: mvn test -pl escrow-web -am"
                    + " -Dtest=ErrorsPageTest -Dsurefire.failIfNoSpecifiedTests=false -Descrow.docs.renew=true";

    @Test
    void thePageIsWhatTheCodeSays() throws IOException {
        if (Boolean.getBoolean("escrow.docs.renew")) {
            Files.writeString(PAGE, ErrorsPage.text());
        }
        String page = Files.exists(PAGE) ? Files.readString(PAGE) : "";
        assertEquals(ErrorsPage.text(), page, RENEW);
    }
}
