package org.openescrow.payment.channel;

import java.util.Optional;
import org.openescrow.payment.money.Money;

/**
 * What was said of a payment, beside what we know of it: here is what evidence makes of a payment.
 *
 * @param payment locked
 * @param evidence the road that the answer came by
 */
record PaymentNews(BankPayment payment, Evidence evidence, PaymentAnswer answer) {
    /** What in the answer cannot be true if our books are. */
    Optional<ExceptionKind> contradiction() {
        PaymentStatus said = statusSaid().orElse(payment.status());
        if (payment.status().isFinal() && said.isFinal() && said != payment.status()) {
            return Optional.of(ExceptionKind.CONTRADICTS_FINAL_STATE);
        }
        boolean succeeded = answer.outcome() == PaymentAnswer.Outcome.SUCCEEDED;
        // Money is booked on the right amount only; once booked, silence about the amount contradicts nothing.
        Money told = answer.amount().orElse(payment.status().isFinal() ? payment.moved() : Money.zero(Money.CNY));
        return succeeded && !told.equals(payment.moved()) ? Optional.of(ExceptionKind.WRONG_AMOUNT) : Optional.empty();
    }

    /** The state that the payment moves to; empty where the answer says nothing new, or contradicts our books. */
    Optional<PaymentStatus> next() {
        return contradiction().isPresent()
                ? Optional.empty()
                : statusSaid().filter(payment.status().next()::contains);
    }

    private Optional<PaymentStatus> statusSaid() {
        return switch (answer.outcome()) {
            case ACCEPTED -> Optional.of(PaymentStatus.ACCEPTED);
            case SUCCEEDED -> Optional.of(PaymentStatus.SUCCEEDED);
            case FAILED, CLOSED -> Optional.of(PaymentStatus.FAILED);
            case NO_ANSWER -> Optional.of(PaymentStatus.UNKNOWN);
            case NOT_SEEN -> Optional.empty();
        };
    }

    /** Both sides, for people who compare; by this an exception is known again. */
    String compared() {
        return payment + " here, " + answer + " by " + evidence;
    }
}
