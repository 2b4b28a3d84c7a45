package org.openescrow.escrow.bankdesk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.operator.Change;
import org.openescrow.escrow.operator.OperatorActions;
import org.openescrow.escrow.operator.OperatorName;
import org.openescrow.payment.channel.ChannelCode;
import org.openescrow.payment.channel.ChannelExceptionView;
import org.openescrow.payment.channel.ChannelExceptions;
import org.openescrow.payment.channel.ExceptionKind;
import org.openescrow.payment.channel.ExceptionStatus;
import org.openescrow.payment.channel.RequestNo;
import org.openescrow.payment.refusal.PaymentRefusal;
import org.openescrow.payment.refusal.Refusal;
import org.openescrow.payment.refusal.RefusalCode;

class ExceptionDeskTest {
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final OperatorName ADA = new OperatorName("ada");
    private static final OperatorName BOB = new OperatorName("bob");
    private static final long OPEN = 1;
    private static final long RESOLVED = 2;
    private static final long UNKNOWN = 3;

    private final Map<Long, ExceptionCase> cases = new HashMap<>();
    private final List<ExceptionComment> comments = new ArrayList<>();
    private final List<String> recorded = new ArrayList<>();
    private final CaseBook book = new CaseBook();
    private final ExceptionDesk desk = new ExceptionDesk();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // No container here: the test is what injects.
    void wired() {
        desk.book = book;
        desk.rows = new Rows();
        desk.exceptions = new Exceptions();
        book.rows = desk.rows;
        book.clock = () -> NOW;
        book.actions = new OperatorActions() {
            @Override
            public void record(OperatorName operator, String action, String subject, String detail) {
                recorded.add(operator + " " + action + " " + subject + " " + detail);
            }

            @Override
            public void record(OperatorName operator, String action, String subject, String detail, Change change) {
                recorded.add(operator + " " + action + " " + subject + " " + change.before() + ">" + change.after());
            }
        };
    }

    private final class Rows extends CaseRows {
        @Override
        void add(ExceptionCase made) {
            cases.put(made.exceptionId(), made);
        }

        @Override
        void add(ExceptionComment comment) {
            comments.add(comment);
        }

        @Override
        Optional<ExceptionCase> read(long exception) {
            return Optional.ofNullable(cases.get(exception));
        }

        @Override
        Optional<ExceptionCase> lock(long exception) {
            return read(exception);
        }

        @Override
        List<ExceptionCase> of(Collection<Long> exceptions) {
            return cases.values().stream()
                    .filter(one -> exceptions.contains(one.exceptionId()))
                    .toList();
        }

        @Override
        List<ExceptionComment> comments(long exception, int most) {
            return comments.stream()
                    .filter(one -> one.exceptionId() == exception)
                    .limit(most)
                    .toList();
        }
    }

    private static final class Exceptions extends ChannelExceptions {
        @Override
        public ChannelExceptionView view(long id) {
            if (id == UNKNOWN) {
                throw new Refusal(PaymentRefusal.CHANNEL_EXCEPTION_UNKNOWN);
            }
            return new ChannelExceptionView(
                    id,
                    new ChannelCode("SANDBOX"),
                    new RequestNo("R" + id),
                    ExceptionKind.WRONG_AMOUNT,
                    "the bank says 20000 fen",
                    Optional.empty(),
                    id == OPEN ? ExceptionStatus.OPEN : ExceptionStatus.RESOLVED,
                    NOW,
                    Optional.empty(),
                    Optional.empty());
        }
    }

    @Test
    void whoTakesItHasItUntilSomebodyWhoSawThatTakesItOver() {
        desk.take(OPEN, Optional.empty(), ADA);
        assertEquals(Optional.of(ADA), desk.work(OPEN).holder());
        assertEquals(Optional.of(NOW), desk.work(OPEN).takenAt());
        refused(CaseRefusal.EXCEPTION_TAKEN, () -> desk.take(OPEN, Optional.empty(), BOB));
        assertEquals(Optional.of(ADA), desk.work(OPEN).holder());

        desk.take(OPEN, Optional.of(ADA), BOB);

        assertEquals(Map.of(OPEN, BOB), desk.holders(List.of(OPEN, RESOLVED)));
        assertEquals(List.of("ada CHANNEL_EXCEPTION_TAKEN 1 ->ada", "bob CHANNEL_EXCEPTION_TAKEN 1 ada>bob"), recorded);
    }

    @Test
    void takingWhatOneHasChangesNothing() {
        desk.take(OPEN, Optional.empty(), ADA);
        desk.take(OPEN, Optional.empty(), ADA);
        assertEquals(1, recorded.size());
    }

    @Test
    void nobodyTakesWhatIsResolvedOrIsNotThere() {
        refused(PaymentRefusal.CHANNEL_EXCEPTION_RESOLVED, () -> desk.take(RESOLVED, Optional.empty(), ADA));
        refused(PaymentRefusal.CHANNEL_EXCEPTION_UNKNOWN, () -> desk.take(UNKNOWN, Optional.empty(), ADA));
        refused(PaymentRefusal.CHANNEL_EXCEPTION_UNKNOWN, () -> desk.comment(UNKNOWN, ADA, "hm"));
        assertEquals(Map.of(), cases);
        assertEquals(List.of(), recorded);
    }

    @Test
    void whatIsSaidStaysSaidInItsOrder() {
        desk.comment(OPEN, ADA, "called the bank");
        desk.comment(OPEN, BOB, "they look into it");
        desk.comment(RESOLVED, ADA, "it came again");
        assertEquals(
                List.of(new CommentView(ADA, "called the bank", NOW), new CommentView(BOB, "they look into it", NOW)),
                desk.work(OPEN).comments());
        assertEquals(Optional.empty(), desk.work(OPEN).holder(), "whoever speaks has not taken it");
        assertEquals("ada CHANNEL_EXCEPTION_COMMENTED 1 called the bank", recorded.get(0));
    }

    @Test
    void commentsHaveTheirBounds() {
        refused(EscrowRefusal.VALIDATION_FAILED, () -> desk.comment(OPEN, ADA, " "));
        refused(EscrowRefusal.VALIDATION_FAILED, () -> desk.comment(OPEN, ADA, "x".repeat(501)));
        for (int i = 0; i < CaseBook.MOST_COMMENTS; i++) {
            desk.comment(OPEN, ADA, "again");
        }
        refused(CaseRefusal.EXCEPTION_COMMENTS_EXCEEDED, () -> desk.comment(OPEN, ADA, "again"));
        assertEquals(CaseBook.MOST_COMMENTS, comments.size());
        assertEquals(CaseBook.MOST_COMMENTS, recorded.size());
        desk.comment(RESOLVED, ADA, "another one has room");
    }

    @Test
    void nobodyHasWhatNobodyAsksFor() {
        assertEquals(Map.of(), desk.holders(List.of()));
    }

    private static void refused(RefusalCode code, Runnable deed) {
        assertEquals(code, assertThrows(Refusal.class, deed::run).code());
    }
}
