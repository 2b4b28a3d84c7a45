package org.openescrow.payment.reconciliation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openescrow.payment.channel.Direction;
import org.openescrow.payment.channel.ExceptionKind;
import org.openescrow.payment.channel.PaymentStatus;
import org.openescrow.payment.channel.PaymentView;
import org.openescrow.payment.channel.RequestNo;
import org.openescrow.payment.channel.StatementLine;
import org.openescrow.payment.channel.Told;

/** A comparison under way: pure counting, line by line. */
final class Comparison {
    /**
     * What does not fit.
     *
     * @param atBank the bank's side in words; absent where it has none, like ours
     * @param told what the bank has moved, where that is not what we know
     */
    record Difference(
            RequestNo requestNo,
            ExceptionKind kind,
            Optional<String> atBank,
            Optional<String> here,
            Optional<Told> told) {}

    /** What is about money that the bank has moved otherwise than asked. */
    private static final Set<ExceptionKind> MOVEMENTS =
            Set.of(ExceptionKind.AMOUNT_DIFFERS, ExceptionKind.TWICE_AT_BANK);

    private final List<Difference> differences = new ArrayList<>();
    private final Map<RequestNo, Set<String>> serials = new HashMap<>();
    private long lines;
    private long debits;
    private long credits;

    /** One line of the statement, and our payment with its number. */
    void add(StatementLine line, Optional<PaymentView> ours) {
        lines++;
        if (line.succeeded() && line.direction() == Direction.DEBIT) {
            debits = Math.addExact(debits, line.amount().minorUnits());
        } else if (line.succeeded()) {
            credits = Math.addExact(credits, line.amount().minorUnits());
        }
        boolean again = isListedAgain(line, ours);
        kind(line, ours, again)
                .ifPresent(kind -> differences.add(new Difference(
                        line.requestNo(),
                        kind,
                        Optional.of(words(line, kind)),
                        ours.map(Comparison::words),
                        MOVEMENTS.contains(kind) ? told(line, ours) : Optional.empty())));
    }

    /** Whether the statement had this payment before; the movement that we know is none too many where others are. */
    private boolean isListedAgain(StatementLine line, Optional<PaymentView> ours) {
        Set<String> before = serials.computeIfAbsent(line.requestNo(), first -> new HashSet<>());
        boolean known = ours.flatMap(PaymentView::bankSerial)
                .filter(line.bankSerial()::equals)
                .isPresent();
        boolean again = known ? before.contains(line.bankSerial()) : !before.isEmpty();
        before.add(line.bankSerial());
        return again;
    }

    /** One movement of several is named, for each has to be dealt with. */
    private static String words(StatementLine line, ExceptionKind kind) {
        return kind == ExceptionKind.TWICE_AT_BANK ? line + " " + line.bankSerial() : line.toString();
    }

    /** A payment of ours that the statement does not know. */
    void onlyHere(PaymentView ours) {
        differences.add(new Difference(
                ours.requestNo(),
                ExceptionKind.ONLY_HERE,
                Optional.empty(),
                Optional.of(words(ours)),
                Optional.empty()));
    }

    private static Optional<Told> told(StatementLine line, Optional<PaymentView> ours) {
        return ours.filter(payment -> line.succeeded() && payment.direction() == line.direction())
                .filter(payment -> line.amount().isPositive())
                .map(payment -> new Told(line.amount(), line.bankSerial()));
    }

    private static Optional<ExceptionKind> kind(StatementLine line, Optional<PaymentView> ours, boolean again) {
        if (ours.isEmpty()) {
            return Optional.of(ExceptionKind.ONLY_AT_BANK);
        }
        PaymentView payment = ours.get();
        if (!payment.moved().equals(line.amount()) || payment.direction() != line.direction()) {
            return Optional.of(ExceptionKind.AMOUNT_DIFFERS);
        }
        if (again || isAnotherMovement(line, payment)) {
            return Optional.of(ExceptionKind.TWICE_AT_BANK);
        }
        PaymentStatus told = line.succeeded() ? PaymentStatus.SUCCEEDED : PaymentStatus.FAILED;
        return payment.status() == told ? Optional.empty() : Optional.of(ExceptionKind.STATE_DIFFERS);
    }

    /** The bank has moved money for a payment of which we know another movement. */
    private static boolean isAnotherMovement(StatementLine line, PaymentView payment) {
        return line.succeeded()
                && payment.status() == PaymentStatus.SUCCEEDED
                && payment.bankSerial()
                        .filter(known -> !known.equals(line.bankSerial()))
                        .isPresent();
    }

    private static String words(PaymentView payment) {
        return payment.direction() + " " + payment.moved() + " " + payment.status();
    }

    List<Difference> differences() {
        return List.copyOf(differences);
    }

    /** How many lines the statement has. */
    long lines() {
        return lines;
    }

    /** How many of them fit a payment of ours in everything. */
    long matched() {
        return lines
                - differences.stream()
                        .filter(difference -> difference.atBank().isPresent())
                        .count();
    }

    /** The sum of the bank's debits that succeeded, in fen. */
    long debits() {
        return debits;
    }

    /** The sum of the bank's credits that succeeded, in fen. */
    long credits() {
        return credits;
    }
}
