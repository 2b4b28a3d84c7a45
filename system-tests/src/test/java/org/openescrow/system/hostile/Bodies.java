package org.openescrow.system.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** Makes bodies worse. */
final class Bodies {
    private final Random random;

    Bodies(Random random) {
        this.random = random;
    }

    /** The example with ids that exist. */
    static JsonObject known(JsonObject example, Map<String, String> known) {
        JsonObjectBuilder filled = Json.createObjectBuilder(example);
        known.forEach((name, value) -> {
            if (example.containsKey(name)) {
                filled.add(name, value);
            }
        });
        return filled.build();
    }

    /** One field of the body is something else, missing, or there twice; or there is another one. */
    byte[] field(JsonObject body) {
        if (body.isEmpty()) {
            return ("{" + Encoding.json(text()) + ":" + value() + "}").getBytes(UTF_8);
        }
        List<String> names = new ArrayList<>(body.keySet());
        String name = names.get(random.nextInt(names.size()));
        String members = body.entrySet().stream()
                .map(member -> Encoding.json(member.getKey()) + ":"
                        + (member.getKey().equals(name) ? worse(member.getValue()) : member.getValue()))
                .collect(Collectors.joining(","));
        String json =
                switch (random.nextInt(8)) {
                    case 0 ->
                        Json.createObjectBuilder(body).remove(name).build().toString();
                    case 1 -> "{" + members + "," + Encoding.json(name) + ":" + body.get(name) + "}";
                    case 2 -> "{" + Encoding.json(text()) + ":" + value() + "," + members + "}";
                    default -> "{" + members + "}";
                };
        return json.getBytes(UTF_8);
    }

    /** The body as a whole is something else. */
    byte[] whole(byte[] body) {
        String text = new String(body, UTF_8);
        return switch (random.nextInt(16)) {
            case 0 -> text.substring(0, random.nextInt(text.length())).getBytes(UTF_8);
            case 1 -> flipped(body);
            case 2 -> text.getBytes(UTF_16);
            case 3 -> ("\ufeff" + text).getBytes(UTF_8);
            case 4 -> ("{\"é\":1," + text.substring(1)).getBytes(ISO_8859_1);
            case 5 -> new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 3};
            case 6 -> ("{\"a\":\"" + "x".repeat(70_000) + "\"}").getBytes(UTF_8);
            case 7 -> value().getBytes(UTF_8);
            case 8 -> (text + text).getBytes(UTF_8);
            case 9 -> (text + " // comment").getBytes(UTF_8);
            case 10 -> ("[" + text + "]").getBytes(UTF_8);
            case 11 -> manyMembers(2_000).getBytes(UTF_8);
            case 12 -> text.replace("\"", "'").getBytes(UTF_8);
            case 13 -> noise(1 + random.nextInt(300));
            case 14 -> Encoding.json(text()).getBytes(UTF_8);
            default -> ("<a>" + text + "</a>").getBytes(UTF_8);
        };
    }

    private String worse(JsonValue value) {
        if (value instanceof JsonObject inner && random.nextBoolean()) {
            return new String(field(inner), UTF_8);
        }
        return random.nextBoolean() ? value() : Encoding.json(text());
    }

    private String value() {
        return Malice.VALUES.get(random.nextInt(Malice.VALUES.size()));
    }

    private String text() {
        return Malice.TEXTS.get(random.nextInt(Malice.TEXTS.size()));
    }

    private byte[] flipped(byte[] body) {
        byte[] changed = body.clone();
        for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
            changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
        }
        return changed;
    }

    private byte[] noise(int length) {
        byte[] noise = new byte[length];
        random.nextBytes(noise);
        return noise;
    }

    private static String manyMembers(int count) {
        StringBuilder json = new StringBuilder("{");
        for (int i = 0; i < count; i++) {
            json.append("\"k").append(i).append("\":").append(i).append(',');
        }
        return json.append("\"end\":0}").toString();
    }
}
