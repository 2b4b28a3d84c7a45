package org.openescrow.web.security;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.openescrow.payment.refusal.Refusal;

/** The text that a signature is made over (RFC 9421, section 2.5). */
final class SignatureBase {
    private SignatureBase() {}

    static byte[] of(SignedRequest request, SignatureInput input) {
        StringBuilder base = new StringBuilder();
        for (String component : input.components()) {
            base.append('"').append(component).append("\": ");
            base.append(value(request, component)).append('\n');
        }
        base.append("\"@signature-params\": ").append(input.parameters());
        return base.toString().getBytes(US_ASCII);
    }

    private static String value(SignedRequest request, String component) {
        String value =
                switch (component) {
                    case "@method" -> request.method();
                    case "@target-uri" -> request.target().value();
                    case "@scheme" -> request.target().scheme();
                    case "@authority" -> request.target().authority();
                    case "@path" -> request.target().path();
                    case "@query" -> request.target().query();
                    default -> headerValue(request, component);
                };
        // A line break inside a value would let one request be read as another; RFC 9421 has only ASCII here.
        if (!value.chars().allMatch(c -> (c >= ' ' && c <= '~') || c == '\t')) {
            throw malformed("A covered component holds a character outside printable ASCII.");
        }
        return value;
    }

    private static String headerValue(SignedRequest request, String name) {
        if (!name.chars().allMatch(SignatureBase::isLowerCaseTokenCharacter)) {
            throw malformed("The signature covers a component that we do not know.");
        }
        String value = request.header(name)
                .orElseThrow(() -> malformed("The signature covers a header that the request does not have."));
        if (value.length() > StructuredFieldParser.MAX_LENGTH) {
            throw malformed("A covered header is longer than 8192 characters.");
        }
        return value;
    }

    private static boolean isLowerCaseTokenCharacter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || "!#$%&'*+-.^_`|~".indexOf(c) >= 0;
    }

    private static Refusal malformed(String detail) {
        return new Refusal(SignatureRefusal.SIGNATURE_MALFORMED, detail);
    }
}
