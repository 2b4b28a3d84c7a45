package org.openescrow.payment.channel;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A bank as we use it. Never called within a transaction. Whatever goes wrong on the way (no connection, time-out, an
 * answer that is not the bank's) is the outcome NO_ANSWER, never an exception: it means that we do not know.
 */
public interface BankChannel {
    ChannelCode code();

    /** Where we reach the bank, without anything secret. */
    URI address();

    /** Asks for an agreement; the bank sends a code to the user's phone. */
    SigningAnswer sign(RequestNo requestNo, CardHolder holder);

    /** Passes the user's code on. Asked again for a signed agreement, the bank says SIGNED again. */
    SigningAnswer confirm(RequestNo requestNo, SmsCode code);

    /** Ends an agreement; ending it twice is the same. */
    SigningAnswer terminate(RequestNo requestNo);

    /** Asks for a debit; the same request number is executed once however often it is sent. */
    PaymentAnswer debit(DebitOrder order);

    /** Asks for a credit to a card; the same request number is executed once however often it is sent. */
    PaymentAnswer credit(CreditOrder order);

    /** The longest that one call may be on its way, all attempts together; what comes after it is no answer. */
    Duration patience();

    /** Asks what became of a payment. */
    PaymentAnswer query(RequestNo requestNo);

    /** Asks the bank never to execute this request if it has not done so; answers what became of it. */
    PaymentAnswer close(RequestNo requestNo);

    /** The bank's statement of one of its days; empty where the bank does not answer. */
    Optional<Statement> statement(LocalDate date);

    /** Whether these very bytes were signed by the bank. */
    boolean isGenuine(byte[] body, UnaryOperator<@Nullable String> header);

    /**
     * Reads a callback whose signature was checked; throws {@link IllegalArgumentException} where it makes no sense.
     */
    CallbackMessage read(String body);
}
