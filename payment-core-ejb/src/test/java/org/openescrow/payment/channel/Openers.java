package org.openescrow.payment.channel;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.openescrow.payment.LedgerDatabase;
import org.openescrow.payment.ledger.AccountNo;

/** The beans that open transactions, with the container's part (REQUIRED) around each of their methods. */
final class Openers {
    private Openers() {}

    private static void required(Runnable work) {
        required(() -> {
            work.run();
            return true;
        });
    }

    private static <T> T required(Supplier<T> work) {
        return LedgerDatabase.get().required(work);
    }

    static final class Settling extends Settlement {
        @Override
        void apply(RequestNo requestNo, Evidence evidence, PaymentAnswer answer) {
            required(() -> super.apply(requestNo, evidence, answer));
        }

        @Override
        void keep(List<StatementLine> lines) {
            required(() -> super.keep(lines));
        }

        @Override
        void applyAll(List<Callback> callbacks) {
            required(() -> super.applyAll(callbacks));
        }
    }

    /** As REQUIRES_NEW: no test handles a callback within a transaction of its own. */
    static final class Noting extends CallbackFailures {
        @Override
        void note(DeadLetterId message, RuntimeException failure) {
            required(() -> super.note(message, failure));
        }

        @Override
        Optional<CallbackFailure> last(DeadLetterId message) {
            return required(() -> super.last(message));
        }
    }

    static final class Booking extends ChannelBook {
        @Override
        AccountNo openClearing(ChannelCode channel) {
            return required(() -> super.openClearing(channel));
        }

        @Override
        void store(BankAgreement agreement) {
            required(() -> super.store(agreement));
        }

        @Override
        void store(BankPayment payment) {
            required(() -> super.store(payment));
        }

        @Override
        BankAgreement agreement(RequestNo requestNo) {
            return required(() -> super.agreement(requestNo));
        }

        @Override
        Optional<BankPayment> find(RequestNo requestNo) {
            return required(() -> super.find(requestNo));
        }

        @Override
        Map<RequestNo, PaymentView> views(ChannelCode channel, List<RequestNo> requestNos) {
            return required(() -> super.views(channel, requestNos));
        }

        @Override
        List<PaymentView> succeeded(ChannelCode channel, Instant from, Instant to) {
            return required(() -> super.succeeded(channel, from, to));
        }

        @Override
        void postponeQuery(RequestNo requestNo, Instant next) {
            required(() -> super.postponeQuery(requestNo, next));
        }

        @Override
        void notAnswered(RequestNo requestNo) {
            required(() -> super.notAnswered(requestNo));
        }

        @Override
        BankPayment payment(RequestNo requestNo) {
            return required(() -> super.payment(requestNo));
        }

        @Override
        AgreementStatus learn(RequestNo requestNo, SigningAnswer answer) {
            return required(() -> super.learn(requestNo, answer));
        }

        @Override
        List<BankPayment> takeDue(int most) {
            return required(() -> super.takeDue(most));
        }
    }
}
