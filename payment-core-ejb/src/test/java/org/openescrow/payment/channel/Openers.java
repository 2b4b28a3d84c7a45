package org.openescrow.payment.channel;

import java.util.List;
import java.util.function.Supplier;
import org.openescrow.payment.LedgerDatabase;

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
        void apply(ChannelCode channel, CallbackMessage message, String raw) {
            required(() -> super.apply(channel, message, raw));
        }
    }

    static final class Booking extends ChannelBook {
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
