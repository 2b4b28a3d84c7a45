package org.openescrow.sandbox.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.openescrow.sandbox.agreement.Agreements;
import org.openescrow.sandbox.fault.Answer;
import org.openescrow.sandbox.fault.Fault;
import org.openescrow.sandbox.fault.FaultMode;
import org.openescrow.sandbox.fault.Faults;
import org.openescrow.sandbox.magic.MagicAmount;
import org.openescrow.sandbox.wire.Fields;
import org.openescrow.sandbox.wire.Refusal;
import org.openescrow.sandbox.wire.RefusalCode;
import org.openescrow.sandbox.wire.Serial;

/**
 * The bank's counter for payments. Refuses with {@code REQUEST_UNKNOWN} and {@code REQUEST_NO_REUSED}; a payment that
 * does not succeed is FAILED with reason {@code AGREEMENT_INVALID} (at once, no callback), {@code INSUFFICIENT_BALANCE}
 * or {@code DECLINED}.
 */
@ApplicationScoped
public class Payments {

    @Inject
    PaymentBook book;

    @Inject
    Execution execution;

    @Inject
    Agreements agreements;

    @Inject
    Faults faults;

    @Inject
    Event<ExecutionDue> due;

    @Inject
    InstantSource clock;

    /** Accepts a debit or credit. The same order again: the same payment again. */
    @Transactional
    Answer<PaymentState> accept(PaymentOrder order) {
        Optional<Payment> known = book.find(order.requestNo());
        if (known.isPresent()) {
            return Answer.now(sameAgain(known.get(), order));
        }
        Fault fault = faults.take(order.direction().operation()).or(MagicAmount.faultOf(order.amount()));
        if (fault.mode() == FaultMode.TIMEOUT_NOT_DONE) {
            return Answer.lost(fault.silence());
        }
        Instant now = clock.instant();
        Behaviour behaviour = Behaviour.of(fault);
        String serial = Serial.next('P', now);
        Payment stored =
                book.insertIfAbsent(Payment.accepted(order, serial, fault, now.plus(behaviour.executesAfter())));
        if (!stored.bankSerial().equals(serial)) {
            return Answer.now(sameAgain(stored, order));
        }
        PaymentState state = PaymentState.of(begin(stored, behaviour));
        return fault.timesOut() ? Answer.lost(fault.silence()) : Answer.now(state);
    }

    @Transactional
    Answer<PaymentState> find(String requestNo) {
        Payment payment = book.find(requestNo)
                .orElseThrow(() -> new Refusal(RefusalCode.REQUEST_UNKNOWN, "the bank knows no such payment"));
        return payment.isUnanswered(clock.instant())
                ? Answer.lost(payment.fault().silence())
                : Answer.now(PaymentState.of(payment));
    }

    /** Promises never to execute a request that has not come yet; one that came stays what it is. */
    @Transactional
    PaymentState close(String requestNo) {
        if (!Fields.isCode(requestNo) || requestNo.length() > 64) {
            throw new Refusal(RefusalCode.FIELD_INVALID, "a request number has 1 to 64 printable ASCII characters");
        }
        Instant now = clock.instant();
        return PaymentState.of(book.insertIfAbsent(Payment.closed(requestNo, Serial.next('P', now), now)));
    }

    private Payment begin(Payment payment, Behaviour behaviour) {
        if (agreements.signedCard(payment.orderOrThrow().agreementToken()).isEmpty()) {
            return execution.refuse(payment, "AGREEMENT_INVALID");
        }
        if (behaviour.executesAtOnce()) {
            return execution.execute(payment);
        }
        due.fire(new ExecutionDue(payment.executeAt()));
        return payment;
    }

    private static PaymentState sameAgain(Payment stored, PaymentOrder order) {
        if (!stored.isFor(order)) {
            throw new Refusal(RefusalCode.REQUEST_NO_REUSED, "the number was used for another payment");
        }
        return PaymentState.of(stored);
    }
}
