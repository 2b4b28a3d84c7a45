package org.openescrow.web.console.approval;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openescrow.escrow.approval.Adjustment;
import org.openescrow.escrow.approval.ApprovalId;
import org.openescrow.escrow.approval.ApprovalRefusal;
import org.openescrow.escrow.approval.ApprovalStatus;
import org.openescrow.escrow.approval.ApprovalView;
import org.openescrow.escrow.approval.Approvals;
import org.openescrow.escrow.approval.ExceptionResolution;
import org.openescrow.escrow.approval.PaymentEnding;
import org.openescrow.escrow.approval.RoleChange;
import org.openescrow.escrow.bankdesk.BankDesk;
import org.openescrow.escrow.operator.OperatorRoles;
import org.openescrow.escrow.operator.OperatorView;
import org.openescrow.escrow.operator.StartHalf;
import org.openescrow.escrow.order.ContentHash;
import org.openescrow.payment.channel.ChannelExceptionView;
import org.openescrow.payment.channel.Direction;
import org.openescrow.payment.channel.PaymentView;
import org.openescrow.payment.conflict.Conflicts;
import org.openescrow.payment.ledger.EntryView;
import org.openescrow.payment.ledger.LedgerBooks;
import org.openescrow.payment.ledger.Reference;
import org.openescrow.payment.ledger.Side;
import org.openescrow.payment.ledger.TransactionKind;
import org.openescrow.web.console.access.Deed;
import org.openescrow.web.console.access.Does;
import org.openescrow.web.console.access.Me;
import org.openescrow.web.console.frame.Asked;
import org.openescrow.web.console.frame.Notices;

/**
 * One proposal and the decision. Of an adjustment the entries that it would make and the balances before and after, of
 * a resolution the exception, of a payment's ending the payment, of other roles those that the operator has now.
 */
@Named("approvalPage")
@RequestScoped
public class ApprovalPage {
    @Inject
    HttpServletRequest request;

    @Inject
    Approvals door;

    @Inject
    LedgerBooks books;

    @Inject
    BankDesk desk;

    @Inject
    OperatorRoles operators;

    @Inject
    Me me;

    @Inject
    Notices notices;

    private String content = "";
    private String words = "";
    private @Nullable ApprovalView view;
    private List<Line> lines = List.of();
    private List<EntryView> entries = List.of();
    private @Nullable ChannelExceptionView exception;
    private @Nullable PaymentView payment;
    private @Nullable OperatorView subject;
    private @Nullable StartHalf secondHalf;

    /** What a form's own page shows is asked for before the page is shown again, to know what is in the form. */
    private void readOnce() {
        if (view == null) {
            load();
        }
    }

    public void load() {
        ApprovalView loaded = door.approval(approvalId());
        view = loaded;
        if (loaded.proposal() instanceof Adjustment adjustment) {
            lines = List.of(
                    Line.of(books.balance(adjustment.from()), Side.DEBIT, adjustment),
                    Line.of(books.balance(adjustment.to()), Side.CREDIT, adjustment));
            entries = books.entriesFor(
                    TransactionKind.ADJUSTMENT, new Reference(loaded.id().value()));
        } else if (loaded.proposal() instanceof ExceptionResolution resolution) {
            exception = desk.exception(resolution.exception());
        } else if (loaded.proposal() instanceof PaymentEnding ending) {
            PaymentView ours = desk.payment(ending.payment());
            payment = ours;
            entries = books.entriesFor(
                    ours.direction() == Direction.DEBIT ? TransactionKind.RECHARGE : TransactionKind.PAYOUT_DONE,
                    ours.reference());
        } else if (loaded.proposal() instanceof RoleChange change) {
            subject = operators.operator(change.operator());
        }
    }

    /** Approves what was shown, which the form sends back. */
    @Does(Deed.DECIDE_PROPOSAL)
    public @Nullable String approve() {
        String next = notices.after("approval.approved", here(), () -> {
            ContentHash read = Asked.id(content, ContentHash::new, ApprovalRefusal.APPROVAL_CONTENT_DIFFERS);
            // What is approved may move money, and so lose a race for an account.
            secondHalf = Conflicts.repeat(() -> door.approve(approvalId(), read, me.view(), words.strip()))
                    .secondHalf()
                    .orElse(null);
        });
        return secondHalf == null ? next : null;
    }

    /** The approver's half of a new operator's start password: in the answer to the approval, and never again. */
    public @Nullable String getSecondHalf() {
        return secondHalf == null ? null : secondHalf.shown();
    }

    @Does(Deed.DECIDE_PROPOSAL)
    public @Nullable String decline() {
        return notices.after("approval.declined", here(), () -> door.decline(approvalId(), me.view(), words.strip()));
    }

    public boolean isOpen() {
        return getView().status() == ApprovalStatus.PROPOSED;
    }

    /** For what is shown, not for what is allowed, which the door knows. */
    public boolean isMine() {
        return isOpen() && getView().proposal().kind().isDecidedBy(me.roles());
    }

    /** Who is to have other roles, as they are now; empty where something else is proposed. */
    public @Nullable OperatorView getSubject() {
        readOnce();
        return subject;
    }

    /** What is to be resolved; empty where something else is proposed. */
    public @Nullable ChannelExceptionView getException() {
        readOnce();
        return exception;
    }

    /** What is to be ended; empty where something else is proposed. */
    public @Nullable PaymentView getPayment() {
        readOnce();
        return payment;
    }

    public ApprovalView getView() {
        readOnce();
        return Objects.requireNonNull(view);
    }

    public List<Line> getLines() {
        readOnce();
        return lines;
    }

    public List<EntryView> getEntries() {
        readOnce();
        return entries;
    }

    public @Nullable String getId() {
        return request.getParameter("id");
    }

    public String getContent() {
        return content;
    }

    public void setContent(String read) {
        content = read;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String typed) {
        words = typed;
    }

    private String here() {
        return "/console/approval?id=" + approvalId();
    }

    private ApprovalId approvalId() {
        return Asked.id(getId(), ApprovalId::new, ApprovalRefusal.APPROVAL_UNKNOWN);
    }
}
