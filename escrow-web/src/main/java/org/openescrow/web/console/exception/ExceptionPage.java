package org.openescrow.web.console.exception;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openescrow.escrow.bankdesk.BankDesk;
import org.openescrow.payment.channel.ChannelExceptionView;
import org.openescrow.payment.channel.PaymentView;
import org.openescrow.payment.refusal.PaymentRefusal;
import org.openescrow.payment.refusal.Refusal;
import org.openescrow.web.call.Refusals;
import org.openescrow.web.console.access.Deed;
import org.openescrow.web.console.access.Does;
import org.openescrow.web.console.access.Me;
import org.openescrow.web.console.frame.Asked;
import org.openescrow.web.console.frame.Notices;

/** One contradiction, the payment that it is about, and what a person says of it. */
@Named("exceptionPage")
@RequestScoped
public class ExceptionPage {
    @Inject
    HttpServletRequest request;

    @Inject
    BankDesk desk;

    @Inject
    Me me;

    @Inject
    Notices notices;

    private String words = "";
    private @Nullable ChannelExceptionView view;
    private Optional<PaymentView> payment = Optional.empty();

    /** What a form's own page shows is asked for before the page is shown again, to know what is in the form. */
    private void readOnce() {
        if (view == null) {
            load();
        }
    }

    public void load() {
        ChannelExceptionView loaded = desk.exception(exceptionId());
        view = loaded;
        payment = paymentOf(loaded);
    }

    /** What a bank speaks of may be no payment of ours. */
    private Optional<PaymentView> paymentOf(ChannelExceptionView exception) {
        try {
            return Optional.of(desk.payment(exception.requestNo()));
        } catch (RuntimeException thrown) {
            Refusal refusal = Refusals.find(thrown).orElseThrow(() -> thrown);
            if (refusal.code() != PaymentRefusal.BANK_PAYMENT_UNKNOWN) {
                throw thrown;
            }
            return Optional.empty();
        }
    }

    @Does(Deed.RESOLVE_EXCEPTION)
    public @Nullable String resolve() {
        return notices.after(
                "exception.resolved",
                "/console/exception?id=" + exceptionId(),
                () -> desk.resolve(exceptionId(), me.name(), words.strip()));
    }

    public ChannelExceptionView getView() {
        readOnce();
        return Objects.requireNonNull(view);
    }

    public @Nullable PaymentView getPayment() {
        readOnce();
        return payment.orElse(null);
    }

    public @Nullable String getId() {
        return request.getParameter("id");
    }

    public String getWords() {
        return words;
    }

    public void setWords(String typed) {
        words = typed;
    }

    private long exceptionId() {
        return Asked.id(getId(), Long::valueOf, PaymentRefusal.CHANNEL_EXCEPTION_UNKNOWN);
    }
}
