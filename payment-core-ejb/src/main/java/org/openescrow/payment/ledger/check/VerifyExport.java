package org.openescrow.payment.ledger.check;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openescrow.payment.ledger.seal.Hash;

/**
 * The command {@code ./escrow verify-export FILE [HEAD]}: checks an export without a server, without a database, with
 * nothing but a JDK and this archive; and that it contains the seal that was the newest one at an earlier time. Exit
 * code 0: the books are right; 1: they are not; 2: there was nothing to check.
 */
public final class VerifyExport {
    private VerifyExport() {}

    /** See the class. */
    public static void main(String... arguments) {
        try (var out = new PrintWriter(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)) {
            System.exit(run(out, arguments));
        }
    }

    static int run(PrintWriter out, String... arguments) {
        if (arguments.length < 1 || arguments.length > 2) {
            out.println("usage: verify-export FILE [HEAD]");
            return 2;
        }
        Set<Hash> known;
        try {
            known = Stream.of(arguments).skip(1).map(Hash::new).collect(Collectors.toSet());
        } catch (IllegalArgumentException wrong) {
            out.println("HEAD is the hash of a seal: 64 digits of 0-9 and a-f, as an earlier run has printed it");
            return 2;
        }
        return check(out, Path.of(arguments[0]), known);
    }

    private static int check(PrintWriter out, Path file, Set<Hash> known) {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            ExportCheck check = new ExportCheck();
            check.mustContain(known);
            lines.lines().forEach(check);
            return report(out, check.verdict());
        } catch (IOException unreadable) {
            out.println("cannot be read: " + unreadable.getMessage());
            return 2;
        }
    }

    private static int report(PrintWriter out, Verdict verdict) {
        verdict.findings().forEach(finding -> out.println("DIFFERENCE  " + finding));
        out.println("%d accounts, %d transactions, %d entries, %d seals"
                .formatted(verdict.accounts(), verdict.transactions(), verdict.entries(), verdict.seals()));
        out.println("newest seal " + verdict.head());
        out.println(
                verdict.isClean()
                        ? "the books are right"
                        : verdict.differences() + " differences: the books are WRONG");
        return verdict.isClean() ? 0 : 1;
    }
}
