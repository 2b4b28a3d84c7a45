package org.openescrow.web.once;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.openescrow.escrow.idempotency.FinishedCall;
import org.openescrow.escrow.idempotency.IdentifiedCall;
import org.openescrow.escrow.idempotency.StoredAnswer;
import org.openescrow.escrow.nonce.SignedNonce;
import org.openescrow.payment.refusal.Outcome;
import org.openescrow.payment.refusal.Refusal;
import org.openescrow.payment.trace.Origin;
import org.openescrow.web.call.Answer;
import org.openescrow.web.error.Problem;
import org.openescrow.web.error.StatusTable;

/**
 * One request that is done together with others, perhaps by another request's thread: all that is needed to do and to
 * answer it.
 *
 * @param known how it is told from others
 * @param nonce what it was signed with, not used yet
 * @param number what the business tells it from others by
 * @param command what it asks
 * @param path where it was sent, for a problem's {@code instance}
 * @param requestId its Request-Id
 * @param origin where its trace goes on
 * @param tried whether we have tried to do it: then a nonce that is used may have been used by ourselves
 */
record SharedCall<C>(
        IdentifiedCall known,
        SignedNonce nonce,
        Object number,
        C command,
        String path,
        String requestId,
        Origin origin,
        AtomicBoolean tried) {

    /** What no two may have who share a transaction: the second would not see what the first has done. */
    List<Object> claims() {
        return new ArrayList<>(List.of(nonce.nonce(), known.key(), number));
    }

    /** The call with the answer that it gets from now on; empty where another try may end otherwise. */
    Optional<FinishedCall> finished(Outcome<Answer> outcome) {
        if (outcome instanceof Outcome.Done<Answer> done) {
            return Optional.of(finished(done.value()));
        }
        Refusal no = ((Outcome.Refused<Answer>) outcome).refusal();
        return StatusTable.isFinal(no.code())
                ? Optional.of(finished(Answer.of(Problem.of(no, path, requestId))))
                : Optional.empty();
    }

    private FinishedCall finished(Answer answer) {
        return new FinishedCall(known, new StoredAnswer(answer.status(), answer.body()));
    }
}
