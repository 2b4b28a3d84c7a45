package org.openescrow.payment.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openescrow.payment.refusal.PaymentRefusal;
import org.openescrow.payment.refusal.Refusal;

class ChannelExceptionsTest {
    private final ChannelFixture world = new ChannelFixture();

    @Test
    void areListedNewestFirstInPages() {
        List<RequestNo> reported = reported(3);
        List<ChannelExceptionView> newest = list(Optional.of(ExceptionStatus.OPEN), Optional.empty(), 2);
        assertEquals(List.of(reported.get(2), reported.get(1)), requestNos(newest));
        List<ChannelExceptionView> next =
                list(Optional.empty(), Optional.of(newest.get(1).id()), 1);
        assertEquals(List.of(reported.get(0)), requestNos(next));
    }

    @Test
    void areClosedWithWordsOnce() {
        reported(1);
        ChannelExceptionView open =
                list(Optional.of(ExceptionStatus.OPEN), Optional.empty(), 1).get(0);
        assertEquals(Optional.empty(), open.resolution());

        ChannelExceptionView closed = resolve(open.id(), "refunded by hand");
        assertEquals(ExceptionStatus.RESOLVED, closed.status());
        assertEquals(Optional.of("refunded by hand"), closed.resolution());
        assertEquals(Optional.of(world.clock.instant()), closed.resolvedAt());
        assertEquals(closed, resolve(open.id(), "refunded by hand"));
        assertEquals(
                PaymentRefusal.CHANNEL_EXCEPTION_RESOLVED,
                assertThrows(Refusal.class, () -> resolve(open.id(), "or not")).code());
        assertEquals(
                closed.id(),
                list(Optional.of(ExceptionStatus.RESOLVED), Optional.empty(), 1)
                        .get(0)
                        .id());
    }

    /** What people have ended must not hide what comes after it. */
    @Test
    void areWrittenDownAgainWhereSomethingElseIsSaidAfterTheyWereClosed() {
        RequestNo requestNo = reported(1).get(0);
        long first = list(Optional.of(ExceptionStatus.OPEN), Optional.empty(), 1)
                .get(0)
                .id();
        say(requestNo, "another thing");
        assertEquals(1, world.exceptions(requestNo).size(), "one is open");
        String detail = list(Optional.of(ExceptionStatus.OPEN), Optional.empty(), 1)
                .get(0)
                .detail();
        resolve(first, "refunded by hand");
        say(requestNo, detail);
        assertEquals(1, world.exceptions(requestNo).size(), "the same, which was dealt with");
        say(requestNo, "another thing");
        assertEquals(2, world.exceptions(requestNo).size());
    }

    private void say(RequestNo requestNo, String detail) {
        world.database.inTransaction(
                () -> world.reported.report(world.channel, requestNo, ExceptionKind.UNKNOWN_REQUEST_NO, detail));
    }

    @Test
    void areRefusedWhereThereAreNone() {
        Refusal refusal = assertThrows(Refusal.class, () -> resolve(1, "nothing"));
        assertEquals(PaymentRefusal.CHANNEL_EXCEPTION_UNKNOWN, refusal.code());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 513})
    void areNotClosedWithoutWordsOrWithTooMany(int length) {
        assertThrows(IllegalArgumentException.class, () -> resolve(1, "x".repeat(length)));
    }

    @Test
    void keepNoMoreWordsThanFit() {
        var requestNo = new RequestNo("long-" + world.channel);
        world.database.inTransaction(() ->
                world.reported.report(world.channel, requestNo, ExceptionKind.UNKNOWN_REQUEST_NO, "x".repeat(600)));
        assertEquals(
                512, list(Optional.empty(), Optional.empty(), 1).get(0).detail().length());
    }

    private List<RequestNo> reported(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    var requestNo = new RequestNo("r" + i + "-" + world.channel);
                    world.database.inTransaction(() -> world.reported.report(
                            world.channel, requestNo, ExceptionKind.UNKNOWN_REQUEST_NO, "a test"));
                    return requestNo;
                })
                .collect(Collectors.toList());
    }

    private List<ChannelExceptionView> list(Optional<ExceptionStatus> status, Optional<Long> after, int limit) {
        return world.database.inTransaction(() -> world.reported.list(status, after, limit));
    }

    private ChannelExceptionView resolve(long id, String comment) {
        return world.database.inTransaction(() -> world.reported.resolve(id, comment));
    }

    private static List<RequestNo> requestNos(List<ChannelExceptionView> views) {
        return views.stream().map(ChannelExceptionView::requestNo).toList();
    }
}
