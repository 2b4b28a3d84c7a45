package org.openescrow.payment.channel;

import jakarta.enterprise.event.Event;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.openescrow.payment.channel.BankCall.Operation;
import org.openescrow.payment.trace.Kind;
import org.openescrow.payment.trace.Step;
import org.openescrow.payment.trace.Trace;

/** A bank, of which each answer is told as a {@link BankCall}, and each question is a step of its trace. */
record ObservedBank(BankChannel bank, Event<BankCall> calls, InstantSource clock) implements BankChannel {
    @Override
    public ChannelCode code() {
        return bank.code();
    }

    @Override
    public URI address() {
        return bank.address();
    }

    @Override
    public SigningAnswer sign(RequestNo requestNo, CardHolder holder) {
        return signing(Operation.SIGN, () -> bank.sign(requestNo, holder));
    }

    @Override
    public SigningAnswer confirm(RequestNo requestNo, SmsCode code) {
        return signing(Operation.CONFIRM, () -> bank.confirm(requestNo, code));
    }

    @Override
    public SigningAnswer terminate(RequestNo requestNo) {
        return signing(Operation.TERMINATE, () -> bank.terminate(requestNo));
    }

    @Override
    public PaymentAnswer debit(DebitOrder order) {
        return payment(Operation.DEBIT, () -> bank.debit(order));
    }

    @Override
    public PaymentAnswer credit(CreditOrder order) {
        return payment(Operation.CREDIT, () -> bank.credit(order));
    }

    @Override
    public Duration patience() {
        return bank.patience();
    }

    @Override
    public PaymentAnswer query(RequestNo requestNo) {
        return payment(Operation.QUERY, () -> bank.query(requestNo));
    }

    @Override
    public PaymentAnswer close(RequestNo requestNo) {
        return payment(Operation.CLOSE, () -> bank.close(requestNo));
    }

    @Override
    public Optional<Statement> statement(LocalDate date) {
        return told(
                Operation.STATEMENT,
                () -> bank.statement(date),
                file -> file.isPresent() ? "ANSWERED" : PaymentAnswer.Outcome.NO_ANSWER.name());
    }

    @Override
    public boolean isGenuine(byte[] body, UnaryOperator<@Nullable String> header) {
        return bank.isGenuine(body, header);
    }

    @Override
    public CallbackMessage read(String body) {
        return bank.read(body);
    }

    private SigningAnswer signing(Operation operation, Supplier<SigningAnswer> question) {
        return told(operation, question, answer -> answer.outcome().name());
    }

    private PaymentAnswer payment(Operation operation, Supplier<PaymentAnswer> question) {
        return told(operation, question, answer -> answer.outcome().name());
    }

    private <T> T told(Operation operation, Supplier<T> question, Function<T, String> outcome) {
        return Trace.in(
                Trace.begin(Kind.INTERNAL, "bank " + operation.name()),
                step -> told(step, operation, question, outcome));
    }

    private <T> T told(Step step, Operation operation, Supplier<T> question, Function<T, String> outcome) {
        Instant begin = clock.instant();
        T answer = question.get();
        Duration time = Duration.between(begin, clock.instant());
        String told = outcome.apply(answer);
        calls.fire(new BankCall(bank.code(), operation, told, time));
        step.about("escrow.bank.channel", bank.code().value()).about("escrow.bank.outcome", told);
        return answer;
    }
}
