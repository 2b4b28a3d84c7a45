package org.openescrow.web.reference;

import java.util.Map;
import org.openescrow.web.description.Answers;
import org.openescrow.web.description.Description;
import org.openescrow.web.description.Leaf;
import org.openescrow.web.description.Operations;
import org.openescrow.web.description.Structure;
import org.openescrow.web.error.ErrorCode;
import org.openescrow.web.error.WebRefusal;

/** What the reference says about codes. */
public final class ProblemTypeDescription implements Description {
    private static final Leaf CODE = Leaf.text("The code.", "WALLET_UNKNOWN").pattern("[A-Z][A-Z0-9_]*");
    private static final Structure PROBLEM_TYPE = Answers.of(
            "ProblemType",
            ErrorCode.class,
            Map.of(
                    "type", Leaf.text("The address of this.", "/escrow/problems/WALLET_UNKNOWN"),
                    "code", CODE,
                    "status", Leaf.number("The HTTP status.", 400, 404).most(599),
                    "title", Leaf.text("What it means.", "The platform has no such wallet."),
                    "advice", Leaf.text("What the caller should do.", "Check the wallet's id."),
                    "retryable", Answers.words("Whether the same request may be sent again, unchanged.")));

    @Override
    public void describe(Class<?> resource, Operations codes) {
        codes.group("Codes");
        codes.path("code", CODE);
        codes.get("", "readProblemType", "What a code means, and what to do")
                .text("Open to everybody. The same for all codes: docs/errors.md.")
                .answers(200, PROBLEM_TYPE)
                .refuses(WebRefusal.ADDRESS_UNKNOWN);
    }
}
