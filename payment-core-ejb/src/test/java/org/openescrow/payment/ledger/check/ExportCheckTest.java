package org.openescrow.payment.ledger.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openescrow.payment.ledger.seal.Hash;
import org.openescrow.payment.ledger.seal.Leaf;

/** A small export written by hand, every way to change it, and what the check says to that. */
class ExportCheckTest {
    private static final long USER = 1_075_405_740_096_978L;
    private static final long BANK = 3_002_642_747_415_868L;
    private static final Leaf FIRST = leaf(11, "A", 1, 100, 100);
    private static final Leaf SECOND = leaf(12, "B", 2, 50, 150);
    private static final Hash SEAL_1 = Hash.ofSeal(Hash.NONE, 1, List.of(FIRST.hash()));
    private static final Hash SEAL_2 = Hash.ofSeal(SEAL_1, 2, List.of(SECOND.hash()));

    @TempDir
    Path folder;

    private final List<String> lines = new ArrayList<>();

    private static Leaf leaf(long id, String reference, long position, long amount, long after) {
        return new Leaf(
                id,
                "RECHARGE",
                reference,
                5,
                0,
                List.of(
                        new Leaf.Line(1, BANK, position, "DEBIT", amount, "CNY", after),
                        new Leaf.Line(2, USER, position, "CREDIT", amount, "CNY", after)));
    }

    @BeforeEach
    void writeAnExport() {
        put("{'type':'export','format':1,'at':'2026-03-01T08:00:00Z'}");
        put("{'type':'account','account':'1075405740096978','kind':'USER','currency':'CNY',"
                + "'debitsPosted':0,'creditsPosted':150,'debitsPending':20,'creditsPending':0,'entries':2}");
        put("{'type':'account','account':'3002642747415868','kind':'BANK_CLEARING','currency':'CNY','debitsPosted':150,"
                + "'creditsPosted':0,'debitsPending':0,'creditsPending':20,'entries':2}");
        put("{'type':'hold','id':'1','from':'1075405740096978','to':'3002642747415868','left':20}");
        sealed(FIRST, "{'type':'seal','number':1,'previous':'" + Hash.NONE + "','hash':'" + SEAL_1 + "','leaves':1}");
        sealed(SECOND, "{'type':'seal','number':2,'previous':'" + SEAL_1 + "','hash':'" + SEAL_2 + "','leaves':1}");
        put("{'type':'end','transactions':2,'entries':4,'seals':2}");
    }

    private void sealed(Leaf leaf, String seal) {
        put("{'type':'leaf','transaction':'" + leaf.transactionId() + "','hash':'" + leaf.hash() + "'}");
        put("{'type':'transaction','id':'" + leaf.transactionId() + "','kind':'RECHARGE','reference':'"
                + leaf.reference() + "','postedAt':5,'reverses':'0'}");
        for (Leaf.Line line : leaf.entries()) {
            put(("{'type':'entry','line':%d,'account':'%d','position':%d,'side':'%s','amount':%d,'currency':'CNY',"
                            + "'balanceAfter':%d}")
                    .formatted(
                            line.line(),
                            line.account(),
                            line.position(),
                            line.side(),
                            line.amount(),
                            line.balanceAfter()));
        }
        put(seal);
    }

    private void put(String line) {
        lines.add(line.replace('\'', '"'));
    }

    /** A change to the lines, and a finding that it must give. */
    private record Change(String finding, UnaryOperator<String> line) {
        @Override
        public String toString() {
            return finding;
        }
    }

    static Stream<Change> changedBooks() {
        return Stream.of(
                replaced("transaction 11 is not what was sealed", "\"reference\":\"A\"", "\"reference\":\"X\""),
                replaced("transaction 11 is not what was sealed", "\"postedAt\":5", "\"postedAt\":6"),
                replaced("transaction 12 is not what was sealed", "\"amount\":50", "\"amount\":51"),
                replaced(
                        "transaction 12 does not balance",
                        "\"side\":\"DEBIT\",\"amount\":50",
                        "\"side\":\"DEBIT\",\"amount\":9"),
                replaced("transaction 12 is not what was sealed", "\"balanceAfter\":150", "\"balanceAfter\":149"),
                replaced(
                        "account 1075405740096978 at position 2 shows a balance of 149, its entries make 150",
                        "\"balanceAfter\":150",
                        "\"balanceAfter\":149"),
                replaced("account 1075405740096978 has two entries at position 1", "\"position\":2", "\"position\":1"),
                replaced(
                        "account 1075405740096978 has no entry at position 2, but later ones",
                        "\"position\":2",
                        "\"position\":3"),
                replaced(
                        "account 1075405740096978 at position 1 has an entry in USD",
                        "\"amount\":100,\"currency\":\"CNY\"",
                        "\"amount\":100,\"currency\":\"USD\""),
                replaced(
                        "account 1075405740096978 has creditsPosted 151, its entries and holds make 150",
                        "\"creditsPosted\":150",
                        "\"creditsPosted\":151"),
                replaced(
                        "account 1075405740096978 has debitsPending 20, its entries and holds make 19",
                        "\"left\":20",
                        "\"left\":19"));
    }

    static Stream<Change> changedAccounts() {
        return Stream.of(
                replaced(
                        "account 3002642747415868 has entries 3, its entries and holds make 2",
                        "\"creditsPending\":20,\"entries\":2",
                        "\"creditsPending\":20,\"entries\":3"),
                replaced(
                        "account 1075405740096978 says that it is of kind SUSPENSE, its number is one of USER",
                        "\"kind\":\"USER\"",
                        "\"kind\":\"SUSPENSE\""),
                replaced(
                        "line is not readable: {\"type\":\"account\",\"account\":\"4111111111111111\"",
                        "\"account\":\"1075405740096978\",\"kind\"",
                        "\"account\":\"4111111111111111\",\"kind\""),
                replaced(
                        "account 77 has entries or holds, and is not there",
                        "\"from\":\"1075405740096978\"",
                        "\"from\":\"77\""));
    }

    static Stream<Change> changedSealsAndLines() {
        return Stream.of(
                replaced("seal 1 does not cover what it says", SEAL_1.hex(), "a".repeat(64)),
                replaced(
                        "seal 2 does not follow the seal before it",
                        SEAL_1.hex() + "\",\"leaves\"",
                        "a".repeat(64) + "\",\"leaves\""),
                replaced("seal 1 does not cover what it says", FIRST.hash().hex(), "b".repeat(64)),
                replaced("seal 2 does not cover what it says", "\"leaves\":1}", "\"leaves\":2}"),
                dropped("transaction 11 was sealed and is missing", "\"type\":\"transaction\",\"id\":\"11\""),
                dropped("seal 1 is missing", "\"number\":1"),
                dropped("seal 2 is missing", "\"number\":2"),
                dropped("the export has no end: it was cut off", "\"type\":\"end\""),
                dropped("the export has lost lines: its end counts others than came", "\"type\":\"entry\",\"line\":2"),
                replaced("the export has a format that this program does not know", "\"format\":1", "\"format\":2"),
                replaced(
                        "line has a text that the ledger does not write: {\"type\":\"hold\",\"id\":\"1\"",
                        "\"id\":\"1\"",
                        "\"id\":\"1\",\"by\":\"%20\""),
                replaced("line of unknown type hole", "\"type\":\"hold\"", "\"type\":\"hole\""),
                replaced("line is not readable: {\"type\":\"hold\",\"id\":\"1\"", "\"from\"", "from"));
    }

    private static Change replaced(String finding, String old, String now) {
        return new Change(finding, line -> line.replace(old, now));
    }

    private static Change dropped(String finding, String mark) {
        return new Change(finding, line -> line.contains(mark) ? "" : line);
    }

    @ParameterizedTest
    @MethodSource({"changedBooks", "changedAccounts", "changedSealsAndLines"})
    void saysWhatDiffers(Change change) {
        List<String> changed = lines.stream()
                .map(change.line())
                .filter(line -> !line.isEmpty())
                .toList();
        Verdict verdict = CheckFixture.check(changed);
        assertTrue(
                verdict.findings().stream().anyMatch(finding -> finding.startsWith(change.finding())),
                () -> "found " + verdict.findings());
    }

    @Test
    void findsNothingInWhatIsRight() {
        Verdict verdict = CheckFixture.check(lines);
        assertEquals(new Verdict(2, 2, 4, 2, SEAL_2, 0, List.of()), verdict);
    }

    /** Money that comes from nowhere, in an export whose counters agree with it. */
    @ParameterizedTest
    @ValueSource(strings = {"'type':'transaction','id':'12'", "'type':'seal','number':2", "'type':'end'"})
    void refusesAnEntryOfNoTransaction(String next) {
        lines.replaceAll(line -> line.replace("\"entries\":4", "\"entries\":5")
                .replace("\"creditsPosted\":150", "\"creditsPosted\":157")
                .replace("\"creditsPending\":0,\"entries\":2", "\"creditsPending\":0,\"entries\":3"));
        putBefore(
                next,
                "{'type':'entry','line':3,'account':'1075405740096978','position':3,'side':'CREDIT','amount':7,"
                        + "'currency':'CNY','balanceAfter':157}");
        List<String> findings = CheckFixture.check(lines).findings();
        // Behind the last transaction's entries it counts as one of them, and is not what was sealed.
        String expected = next.contains("seal")
                ? "transaction 12 is not what was sealed"
                : "account 1075405740096978 has an entry of no transaction at position 3";
        assertTrue(findings.contains(expected), findings::toString);
    }

    /** Else the second would be checked in place of the first, which says what it likes. */
    @Test
    void refusesAnAccountThatIsThereTwice() {
        putBefore(
                "'type':'account','account':'1075405740096978'",
                "{'type':'account','account':'1075405740096978','kind':'USER','currency':'CNY','debitsPosted':0,"
                        + "'creditsPosted':900,'debitsPending':0,'creditsPending':0,'entries':2}");
        assertEquals(
                List.of("account 1075405740096978 is there twice"),
                CheckFixture.check(lines).findings().subList(0, 1));
    }

    private void putBefore(String next, String line) {
        int at = 0;
        while (!lines.get(at).contains(next.replace('\'', '"'))) {
            at++;
        }
        lines.add(at, line.replace('\'', '"'));
    }

    @Test
    void acceptsEntriesOfAnAccountThatAreSealedInAnotherOrder() {
        List<String> late = new ArrayList<>(lines.subList(0, 4));
        Hash one = Hash.ofSeal(Hash.NONE, 1, List.of(SECOND.hash()));
        Hash two = Hash.ofSeal(one, 2, List.of(FIRST.hash()));
        lines.clear();
        sealed(SECOND, "{'type':'seal','number':1,'previous':'" + Hash.NONE + "','hash':'" + one + "','leaves':1}");
        sealed(FIRST, "{'type':'seal','number':2,'previous':'" + one + "','hash':'" + two + "','leaves':1}");
        put("{'type':'end','transactions':2,'entries':4,'seals':2}");
        late.addAll(lines);
        assertEquals(List.of(), CheckFixture.check(late).findings());
    }

    @Test
    void theCommandPrintsWhatDiffersAndEndsWithOne() throws IOException {
        Path file = folder.resolve("export.ndjson");
        Files.write(file, lines);
        assertEquals(0, printed("2 accounts, 2 transactions, 4 entries, 2 seals", file.toString()));
        assertEquals(0, printed("newest seal " + SEAL_2, file.toString()));
        Files.write(file, lines.subList(0, lines.size() - 1));
        assertEquals(1, printed("DIFFERENCE  the export has no end", file.toString()));
        assertEquals(1, printed("1 differences: the books are WRONG", file.toString()));
    }

    @Test
    void theCommandEndsWithTwoWhenThereIsNothingToCheck() {
        assertEquals(2, printed("cannot be read", folder.resolve("none").toString()));
        StringWriter text = new StringWriter();
        assertEquals(2, VerifyExport.run(new PrintWriter(text)));
    }

    /** Whoever can write the tables can make another chain that holds, but not one with the heads of this one. */
    @Test
    void theCommandMissesAHeadThatTheChainDoesNotContain() throws IOException {
        Path file = folder.resolve("export.ndjson");
        Files.write(file, lines);
        for (Hash kept : List.of(SEAL_1, SEAL_2, Hash.NONE)) {
            assertEquals(0, printed("the books are right", file.toString(), kept.hex()));
        }
        String lost = "c".repeat(64);
        assertEquals(
                1,
                printed(
                        "DIFFERENCE  the chain had a seal with the hash " + lost + " and has it no more",
                        file.toString(),
                        lost));
        assertEquals(1, printed("newest seal " + Hash.NONE, file.toString(), lost));
        assertEquals(2, printed("HEAD is the hash of a seal", file.toString(), "C".repeat(64)));
        assertEquals(2, printed("usage: verify-export FILE [HEAD]", file.toString(), lost, lost));
    }

    private static int printed(String expected, String... arguments) {
        StringWriter text = new StringWriter();
        int code = VerifyExport.run(new PrintWriter(text), arguments);
        assertTrue(text.toString().contains(expected), text::toString);
        return code;
    }
}
