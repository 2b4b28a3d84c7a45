package org.openescrow.web.console.exception;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openescrow.escrow.approval.ApprovalStatus;
import org.openescrow.escrow.approval.ApprovalView;
import org.openescrow.escrow.approval.Approvals;
import org.openescrow.escrow.approval.ExceptionResolution;
import org.openescrow.escrow.approval.PaymentEnding;
import org.openescrow.escrow.approval.ProposalKind;
import org.openescrow.escrow.bankdesk.BankDesk;
import org.openescrow.escrow.bankdesk.CaseView;
import org.openescrow.escrow.bankdesk.ExceptionDesk;
import org.openescrow.escrow.operator.OperatorName;
import org.openescrow.payment.channel.ChannelExceptionView;
import org.openescrow.payment.channel.ExceptionStatus;
import org.openescrow.payment.channel.PaymentView;
import org.openescrow.payment.money.Money;
import org.openescrow.payment.refusal.PaymentRefusal;
import org.openescrow.payment.refusal.Refusal;
import org.openescrow.web.call.Refusals;
import org.openescrow.web.console.access.Deed;
import org.openescrow.web.console.access.Does;
import org.openescrow.web.console.access.Me;
import org.openescrow.web.console.frame.Asked;
import org.openescrow.web.console.frame.Notices;

/** One contradiction, the payment that it is about, who works on it, what people say of it and how it shall end. */
@Named("exceptionPage")
@RequestScoped
public class ExceptionPage {
    @Inject
    HttpServletRequest request;

    @Inject
    BankDesk desk;

    @Inject
    ExceptionDesk people;

    @Inject
    Approvals approvals;

    @Inject
    Me me;

    @Inject
    Notices notices;

    private String words = "";
    private String remark = "";
    private @Nullable ChannelExceptionView view;
    private Optional<PaymentView> payment = Optional.empty();
    private @Nullable CaseView work;
    private List<ApprovalView> proposals = List.of();

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
        work = people.work(loaded.id());
        proposals = Stream.of(
                        approvals.about(ProposalKind.EXCEPTION_RESOLUTION, Long.toString(loaded.id())),
                        approvals.about(
                                ProposalKind.PAYMENT_ENDING, loaded.requestNo().value()))
                .flatMap(List::stream)
                .sorted(Comparator.comparing(ApprovalView::proposedAt).reversed())
                .toList();
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

    /** A second operator approves it. */
    @Does(Deed.PROPOSE_RESOLUTION)
    public @Nullable String propose() {
        return notices.after(
                "approval.proposed",
                here(),
                () -> approvals.propose(new ExceptionResolution(exceptionId(), words.strip()), me.name()));
    }

    /** A second operator approves it; the amount is the one that was shown, for it is the exception's. */
    @Does(Deed.PROPOSE_ENDING)
    public @Nullable String proposeEnding() {
        return notices.after("approval.proposed", here(), () -> {
            ChannelExceptionView shown = desk.exception(exceptionId());
            Money told = shown.told().orElseThrow(() -> new Refusal(PaymentRefusal.BANK_AMOUNT_NOT_TOLD));
            approvals.propose(new PaymentEnding(shown.requestNo(), told, words.strip()), me.name());
        });
    }

    /** Takes it from whoever had it when the page was shown, which the form sends back. */
    @Does(Deed.HANDLE_EXCEPTION)
    public @Nullable String take() {
        Optional<OperatorName> shown = Asked.optional("holder", request.getParameter("holder"), OperatorName::new);
        return notices.after("exception.taken", here(), () -> people.take(exceptionId(), shown, me.name()));
    }

    @Does(Deed.HANDLE_EXCEPTION)
    public @Nullable String comment() {
        return notices.after(
                "exception.commented", here(), () -> people.comment(exceptionId(), me.name(), remark.strip()));
    }

    /** Whether there is somebody to take it from, or nobody who has it. */
    public boolean isForTaking() {
        return getView().status() == ExceptionStatus.OPEN
                && getWork().holder().filter(me::is).isEmpty();
    }

    public CaseView getWork() {
        readOnce();
        return Objects.requireNonNull(work);
    }

    /** What waits for a second operator, or was decided. */
    public List<ApprovalView> getProposals() {
        readOnce();
        return proposals;
    }

    public boolean isProposed() {
        return getProposals().stream().anyMatch(one -> one.status() == ApprovalStatus.PROPOSED);
    }

    /** What the payment can be ended with; empty where it has ended, or the bank has told no amount. */
    public @Nullable Money getTold() {
        return getView()
                .told()
                .filter(told -> payment.filter(ours -> !ours.status().isFinal()).isPresent())
                .orElse(null);
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

    public String getRemark() {
        return remark;
    }

    public void setRemark(String typed) {
        remark = typed;
    }

    private String here() {
        return "/console/exception?id=" + exceptionId();
    }

    private long exceptionId() {
        return Asked.id(getId(), Long::valueOf, PaymentRefusal.CHANNEL_EXCEPTION_UNKNOWN);
    }
}
