package org.openescrow.payment.ledger.check;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The command {@code ./escrow verify-export FILE}: checks an export without a server, without a database, with nothing
 * but a JDK and this archive. Exit code 0: the books are right; 1: they are not; 2: there was nothing to check.
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
        if (arguments.length != 1) {
            out.println("usage: verify-export FILE");
            return 2;
        }
        try (BufferedReader lines = Files.newBufferedReader(Path.of(arguments[0]))) {
            ExportCheck check = new ExportCheck();
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
