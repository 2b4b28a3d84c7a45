package org.openescrow.payment.channel;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.openescrow.payment.LedgerDatabase;
import org.openescrow.payment.money.Money;

/**
 * A bank that says what a test tells it to say, and NO_ANSWER when it was told nothing. It refuses to be called within
 * a transaction, and keeps a list of what it was asked.
 */
final class FakeBank implements BankChannel {
    static final String TOKEN = "token-of-the-bank";

    private final ChannelCode code;
    private final Deque<SigningAnswer> signingAnswers = new ArrayDeque<>();
    private final Deque<PaymentAnswer> paymentAnswers = new ArrayDeque<>();
    private final Map<LocalDate, Statement> statements = new HashMap<>();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private Runnable meanwhile = () -> {};

    FakeBank(ChannelCode code) {
        this.code = code;
    }

    /** The next answers to questions about payments, in this order. */
    FakeBank says(PaymentAnswer... answers) {
        paymentAnswers.addAll(List.of(answers));
        return this;
    }

    FakeBank says(SigningAnswer... answers) {
        signingAnswers.addAll(List.of(answers));
        return this;
    }

    /** What happens between the next question and its answer. */
    void meanwhile(Runnable event) {
        meanwhile = event;
    }

    List<String> asked() {
        return List.copyOf(asked);
    }

    static PaymentAnswer succeeded(long fen) {
        return new PaymentAnswer(PaymentAnswer.Outcome.SUCCEEDED, null, Optional.of(Money.fen(fen)), serial(fen));
    }

    /** Its number of a movement of so much. */
    static String serial(long fen) {
        return "bank-serial-" + fen;
    }

    static PaymentAnswer failed(String reason) {
        return new PaymentAnswer(PaymentAnswer.Outcome.FAILED, reason, Optional.empty(), null);
    }

    @Override
    public ChannelCode code() {
        return code;
    }

    @Override
    public URI address() {
        return URI.create("https://bank.example/api");
    }

    @Override
    public SigningAnswer sign(RequestNo requestNo, CardHolder holder) {
        return signingAnswer("sign " + requestNo);
    }

    @Override
    public SigningAnswer confirm(RequestNo requestNo, SmsCode smsCode) {
        return signingAnswer("confirm " + requestNo);
    }

    @Override
    public SigningAnswer terminate(RequestNo requestNo) {
        return signingAnswer("terminate " + requestNo);
    }

    @Override
    public PaymentAnswer debit(DebitOrder order) {
        return paymentAnswer("debit " + order.requestNo() + " " + order.agreementToken() + " " + order.amount());
    }

    @Override
    public PaymentAnswer credit(CreditOrder order) {
        return paymentAnswer("credit " + order.requestNo() + " " + order.agreementToken() + " " + order.amount());
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(4);
    }

    @Override
    public PaymentAnswer query(RequestNo requestNo) {
        return paymentAnswer("query " + requestNo);
    }

    @Override
    public PaymentAnswer close(RequestNo requestNo) {
        return paymentAnswer("close " + requestNo);
    }

    /** The bank's statement of this day; its days are those of UTC. */
    void states(Statement statement) {
        statements.put(statement.date(), statement);
    }

    @Override
    public Optional<Statement> statement(LocalDate date) {
        ask("statement " + date);
        return Optional.ofNullable(statements.get(date));
    }

    @Override
    public boolean isGenuine(byte[] body, UnaryOperator<@Nullable String> header) {
        return "right".equals(header.apply("Bank-Signature"));
    }

    /** Callbacks of this bank: serial, request number and fen, for a success. */
    @Override
    public CallbackMessage read(String body) {
        String[] words = body.split(" ", -1);
        if (words.length != 3) {
            throw new IllegalArgumentException("not a callback");
        }
        return new CallbackMessage(words[0], new RequestNo(words[1]), succeeded(Long.parseLong(words[2])));
    }

    private SigningAnswer signingAnswer(String question) {
        ask(question);
        SigningAnswer answer = signingAnswers.poll();
        return answer != null ? answer : SigningAnswer.of(SigningAnswer.Outcome.NO_ANSWER);
    }

    private PaymentAnswer paymentAnswer(String question) {
        ask(question);
        PaymentAnswer answer = paymentAnswers.poll();
        return answer != null ? answer : PaymentAnswer.of(PaymentAnswer.Outcome.NO_ANSWER);
    }

    private void ask(String question) {
        if (LedgerDatabase.get().isInTransaction()) {
            throw new AssertionError("the bank is called within a transaction: " + question);
        }
        asked.add(question);
        Runnable event = meanwhile;
        meanwhile = () -> {};
        event.run();
    }

    /** The container's look-up of all banks, of which there is this one. */
    record Only(FakeBank bank) implements Instance<BankChannel> {
        @Override
        public Iterator<BankChannel> iterator() {
            return List.<BankChannel>of(bank).iterator();
        }

        @Override
        public BankChannel get() {
            return bank;
        }

        @Override
        public Instance<BankChannel> select(Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends BankChannel> Instance<U> select(Class<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends BankChannel> Instance<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isUnsatisfied() {
            return false;
        }

        @Override
        public boolean isAmbiguous() {
            return false;
        }

        @Override
        public void destroy(BankChannel instance) {}

        @Override
        public Handle<BankChannel> getHandle() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Iterable<? extends Handle<BankChannel>> handles() {
            throw new UnsupportedOperationException();
        }
    }
}
