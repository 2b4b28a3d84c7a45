package org.openescrow.escrow.idempotency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openescrow.payment.rows.ManyRows;

/** A call with an idempotency key, and its answer once there is one. */
@Entity
@Table(name = "idempotency_key")
class Call {
    /** A call that runs longer has lost its server, or ended in a way that nobody noted. */
    static final Duration LONGEST_RUN = Duration.ofSeconds(30);

    @Id
    private String id;

    @Column(updatable = false)
    private String caller;

    @Column(name = "call_key", updatable = false)
    private String callKey;

    @Column(name = "request_hash", updatable = false)
    private String requestHash;

    @Enumerated(EnumType.STRING)
    private CallState state;

    private @Nullable Short status;

    /** Encrypted: an answer may hold personal data, or a secret that is shown once. */
    private byte @Nullable [] answer;

    @Column(name = "began_at")
    private Instant beganAt;

    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    protected Call() {}

    /** @param requestMark what {@link AnswerSeal#mark} makes of its hash */
    Call(CallKey key, String requestMark, Instant now) {
        this.id = idOf(key);
        this.caller = key.caller();
        this.callKey = key.key();
        this.requestHash = requestMark;
        this.state = CallState.STARTED;
        this.beganAt = now;
    }

    /** One column for two, neither of which has a line end in it: half of their SHA-256, 32 hexadecimal digits. */
    static String idOf(CallKey key) {
        try {
            byte[] text = (key.caller() + "\n" + key.key()).getBytes(StandardCharsets.US_ASCII);
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text);
            return HexFormat.of().formatHex(hash, 0, hash.length / 2);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** The columns of a new row, in the order of {@link CallBook}. */
    void write(ManyRows.Marks row) throws SQLException {
        row.set(id)
                .set(caller)
                .set(callKey)
                .set(requestHash)
                .set(state.name())
                .set(status == null ? null : Long.valueOf(status))
                .set(answer)
                .set(LocalDateTime.ofInstant(beganAt, ZoneOffset.UTC))
                .set(finishedAt == null ? null : LocalDateTime.ofInstant(finishedAt, ZoneOffset.UTC));
    }

    boolean isSameRequest(String otherHash, AnswerSeal seal) {
        // Rows from before there was a mark have the bare hash.
        return requestHash.equals(seal.mark(otherHash)) || requestHash.equals(otherHash);
    }

    boolean isRunning(Instant now) {
        return state == CallState.STARTED && now.isBefore(beganAt.plus(LONGEST_RUN));
    }

    Optional<StoredAnswer> answer(AnswerSeal seal) {
        return status == null || answer == null
                ? Optional.empty()
                : Optional.of(new StoredAnswer(status, seal.open(answer, id)));
    }

    CallView view(AnswerSeal seal, Instant now) {
        CallProgress progress =
                isFinished() ? CallProgress.FINISHED : isRunning(now) ? CallProgress.RUNNING : CallProgress.UNFINISHED;
        return new CallView(
                new CallKey(caller, callKey), progress, beganAt, Optional.ofNullable(finishedAt), answer(seal));
    }

    void beginAgain(Instant now) {
        move(CallState.STARTED);
        beganAt = now;
    }

    void abandon() {
        move(CallState.ABANDONED);
    }

    void finish(StoredAnswer given, AnswerSeal seal, Instant now) {
        move(CallState.FINISHED);
        status = (short) given.status();
        answer = seal.close(given.body(), id);
        finishedAt = now;
    }

    boolean isFinished() {
        return state == CallState.FINISHED;
    }

    private void move(CallState to) {
        if (!state.next().contains(to)) {
            throw new IllegalStateException("a call cannot become " + to + ", it is " + state);
        }
        state = to;
    }
}
