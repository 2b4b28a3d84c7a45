package org.openescrow.web.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openescrow.payment.refusal.Refusal;

class StructuredFieldParserTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            quoteCharacter = '\0',
            value = {
                "a=1 § 1",
                "a=-999999999999999 § -999999999999999",
                "a=\"x\\\"y\\\\z\" § \"x\\\"y\\\\z\"",
                "a=to*ken/1:2 § to*ken/1:2",
                "a=:aGVsbG8: § :aGVsbG8=:",
                "a=?0 § ?0",
                "a § ?1",
                "a;q § ?1;q",
                "a=();b=2 § ();b=2",
                "a=(  \"x\";k   y );b=?1;  c=z § (\"x\";k y);b;c=z",
                "   b=2 \t , \t a=1   § 1",
            })
    void readsAndWritesCanonically(String field, String canonical) {
        Map<String, StructuredField> members = StructuredFieldParser.dictionary("Field", field);
        StructuredField member = members.get("a");
        assertEquals(canonical, member == null ? null : member.serialized());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1",
                "A=1",
                "a=",
                "a=1,",
                "a=1,,b=2",
                "a=1 b=2",
                "a=1, a=2",
                "a=1;x=1;x=2",
                "a=1;X",
                "a=1.5",
                "a=1234567890123456",
                "a=-",
                "a=@1",
                "a=%\"x\"",
                "a=\"x",
                "a=\"\\x\"",
                "a=\"\u00e9\"",
                "a=\"\n\"",
                "a=:AAAA",
                "a=:A A:",
                "a=:====:",
                "a=?2",
                "a=?",
                "a=(",
                "a=(1",
                "a=(1,2)",
                "a=(1\"x\")",
                "a=((1))",
                "a=1\u0000",
                "\ta=1",
                "a=1;",
                "a=(1\t2)"
            })
    void refusesWhatIsNoDictionaryOfOurs(String field) {
        Refusal refusal = assertThrows(Refusal.class, () -> StructuredFieldParser.dictionary("Field", field));
        assertEquals(SignatureRefusal.SIGNATURE_MALFORMED, refusal.code());
    }

    @Test
    void refusesLongFieldsBeforeReadingThem() {
        String longest = "a=" + "1".repeat(15) + " ".repeat(StructuredFieldParser.MAX_LENGTH - 17);
        assertEquals(1, StructuredFieldParser.dictionary("Field", longest).size());
        assertThrows(Refusal.class, () -> StructuredFieldParser.dictionary("Field", longest + " "));
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void answersAnyTextWithADictionaryOrARefusal(long seed) {
        Random random = new Random(seed);
        String alphabet = "a1=;,(): \t\"\\?-.*\u00e9";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(24);
            for (int j = 0; j < length; j++) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            try {
                StructuredFieldParser.dictionary("Field", text.toString())
                        .forEach((key, member) -> assertEquals(
                                member.serialized(), again(key, member), () -> "seed " + seed + ": " + text));
            } catch (Refusal refusal) {
                assertEquals(SignatureRefusal.SIGNATURE_MALFORMED, refusal.code());
            }
        }
    }

    /** Canonical text read once more; it must be its own canonical text. */
    private static String again(String key, StructuredField member) {
        StructuredField reread = StructuredFieldParser.dictionary("Field", key + "=" + member.serialized())
                .get(key);
        return reread == null ? "" : reread.serialized();
    }
}
