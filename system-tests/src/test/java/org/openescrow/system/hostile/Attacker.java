package org.openescrow.system.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.openescrow.client.signature.HttpRequestSigner;

/** Thinks up requests, the same ones from the same seed but for ids, signatures and times. */
final class Attacker {
    private static final List<String> PATHS = List.of(
            "/..",
            "/%2e%2e/",
            "/.",
            "//",
            "/",
            ";x=y",
            ";jsessionid=1",
            "%",
            "%zz",
            "%00",
            "%2f..%2f",
            "\\",
            "/%5c",
            "%c0%ae",
            "%ff",
            ".json",
            "/" + "a".repeat(5_000),
            "?",
            "#x",
            "/%",
            "|",
            "^",
            "{}",
            "/{id}",
            "%E4%BD%A0",
            "*");
    private static final List<String> METHODS =
            List.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE", "PROPFIND", "get", "X");

    private final Random random;
    private final Bodies bodies;
    private final Scene scene;

    /**
     * What is attacked, and in whose name.
     *
     * @param known ids that exist, by the name of the field that holds them
     */
    record Scene(URI base, List<Target> targets, Map<String, String> known, HttpRequestSigner signer, String token) {}

    Attacker(Scene scene, Random random) {
        this.scene = scene;
        this.random = random;
        this.bodies = new Bodies(random);
    }

    Attack next() {
        Draft draft = new Draft(pick(scene.targets()), random.nextBoolean() ? scene.known() : Map.of());
        String trick = spoil(draft);
        if (random.nextInt(20) == 0) {
            trick += ", framing";
            prove(draft);
            return framing(draft.attack(trick, scene.base()));
        }
        int honesty = random.nextInt(10);
        if (honesty < 7) {
            prove(draft);
        } else if (honesty < 9) {
            trick += ", badly signed";
            proveBadly(draft);
        }
        return draft.attack(trick, scene.base());
    }

    private String spoil(Draft draft) {
        int family = draft.target.body().isPresent() ? random.nextInt(12) : 6 + random.nextInt(6);
        if (family < 4) {
            draft.body = bodies.field(Bodies.known(draft.target.body().orElseThrow(), scene.known()));
            return "field";
        } else if (family < 6) {
            draft.body = bodies.whole(draft.body);
            return "body";
        } else if (family < 8) {
            return path(draft);
        } else if (family == 8) {
            draft.query = draft.target.query().isEmpty() || random.nextInt(3) == 0
                    ? pick(Malice.QUERIES)
                    : pick(draft.target.query()) + "=" + Encoding.percent(pick(Malice.TEXTS));
            return "query";
        } else if (family == 9) {
            draft.mediaType = pick(Malice.MEDIA_TYPES);
            if (draft.body.length == 0) {
                draft.body = "{}".getBytes(UTF_8);
            }
            return "media type";
        } else if (family == 10) {
            String line = pick(Malice.LINES);
            draft.lines.add(line);
            return "header " + line.replaceFirst(":.*", "");
        }
        draft.method = pick(METHODS);
        return "method";
    }

    private String path(Draft draft) {
        int variable = draft.target.path().indexOf('{');
        if (variable >= 0 && random.nextInt(3) > 0) {
            String rest = draft.target.path().substring(draft.target.path().indexOf('}') + 1);
            String text = pick(Malice.TEXTS);
            draft.path = draft.target.path().substring(0, variable) + Encoding.percent(text) + rest;
            draft.pathIsTrick = text.isEmpty() || text.contains("/");
            return "variable";
        }
        draft.path = draft.path + pick(PATHS);
        draft.pathIsTrick = true;
        return "path";
    }

    /** As who may do it. */
    private void prove(Draft draft) {
        switch (draft.target.caller()) {
            case PLATFORM -> sign(draft, scene.signer());
            case OPERATOR -> draft.lines.add("Authorization: Bearer " + scene.token());
            case ANYBODY -> draft.lines.add("Bank-Signature: AAAA");
        }
    }

    private void sign(Draft draft, HttpRequestSigner signer) {
        boolean hasKey = draft.lines.stream().anyMatch(line -> line.startsWith("Idempotency-Key"));
        String key = draft.method.equals("POST") && !hasKey ? "k" + Long.toHexString(random.nextLong()) : null;
        signer.sign(draft.method, draft.signable(scene.base()), draft.body, key)
                .forEach((name, value) -> draft.lines.add(name + ": " + value));
    }

    private void proveBadly(Draft draft) {
        switch (random.nextInt(4)) {
            case 0 -> {
                draft.lines.add("Signature-Input: " + pick(Malice.SIGNATURE_INPUTS));
                draft.lines.add("Signature: sig1=:AAAA:");
            }
            case 1 -> {
                sign(draft, scene.signer());
                draft.lines.replaceAll(line -> line.startsWith("Signature: ") ? spoilt(line) : line);
            }
            case 2 -> {
                sign(draft, scene.signer());
                draft.body = (new String(draft.body, UTF_8) + " ").getBytes(UTF_8);
            }
            default -> draft.lines.add("Authorization: Bearer " + spoilt(scene.token()));
        }
    }

    private String spoilt(String text) {
        int at = random.nextInt(text.length());
        return text.substring(0, at) + (char) ('!' + random.nextInt(90)) + text.substring(at);
    }

    /** What is no whole HTTP request, or two at once. */
    private Attack framing(Attack whole) {
        String text = new String(whole.bytes(), UTF_8);
        int head = text.indexOf("\r\n");
        String changed =
                switch (random.nextInt(12)) {
                    case 0 -> text.replaceFirst("\r\n", "\r\nContent-Length: -1\r\n");
                    case 1 -> text.replaceFirst("\r\n", "\r\nContent-Length: abc\r\n");
                    case 2 -> text.replaceFirst("\r\n", "\r\nContent-Length: 1\r\nContent-Length: 2\r\n");
                    case 3 -> text.replaceFirst("\r\n", "\r\nTransfer-Encoding: chunked\r\n") + "zz\r\n\r\n";
                    case 4 -> text.replaceFirst("\r\n", "\r\nTransfer-Encoding: xchunked\r\n");
                    case 5 -> text.replaceFirst("Host: [^\r]*\r\n", "");
                    case 6 -> text.replaceFirst("\r\n", "\r\nHost: other.example\r\n");
                    case 7 -> text.replaceFirst("HTTP/1.1", "HTTP/9.9");
                    case 8 -> text.replaceFirst("\r\n", "\r\nno colon here\r\n");
                    case 9 -> text.substring(0, head + 2) + "X: 1\r\n".repeat(300) + text.substring(head + 2);
                    case 10 -> text.replaceFirst("\r\n", "\r\nX-Huge: " + "z".repeat(100_000) + "\r\n");
                    default -> text.replaceFirst(" ", "  ").replaceFirst("\r\n", "\r\n folded: x\r\n");
                };
        return new Attack(whole.trick(), "GET", Optional.empty(), changed.getBytes(UTF_8));
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
