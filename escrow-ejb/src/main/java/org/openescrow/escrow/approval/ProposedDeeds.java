package org.openescrow.escrow.approval;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.operator.Change;
import org.openescrow.escrow.operator.OperatorActions;
import org.openescrow.escrow.operator.OperatorAdmin;
import org.openescrow.escrow.operator.OperatorName;
import org.openescrow.escrow.operator.OperatorRoles;
import org.openescrow.escrow.operator.StartHalf;
import org.openescrow.escrow.platform.PlatformDesk;
import org.openescrow.escrow.platform.PlatformKeys;
import org.openescrow.escrow.wallet.TierDesk;
import org.openescrow.escrow.wallet.WalletDesk;
import org.openescrow.payment.channel.ChannelExceptions;
import org.openescrow.payment.channel.ExceptionStatus;
import org.openescrow.payment.channel.PaymentView;
import org.openescrow.payment.channel.WrongAmounts;
import org.openescrow.payment.ledger.Ledger;
import org.openescrow.payment.ledger.LedgerBooks;
import org.openescrow.payment.ledger.Posting;
import org.openescrow.payment.ledger.Reference;
import org.openescrow.payment.ledger.TransactionKind;
import org.openescrow.payment.refusal.PaymentRefusal;
import org.openescrow.payment.refusal.Refusal;

/** What each kind of proposal must be to be proposed, and what is done once it is approved. */
@Dependent
class ProposedDeeds {
    @Inject
    Ledger ledger;

    @Inject
    LedgerBooks books;

    @Inject
    ChannelExceptions exceptions;

    @Inject
    WrongAmounts wrongAmounts;

    @Inject
    OperatorRoles operators;

    @Inject
    OperatorAdmin admin;

    @Inject
    PlatformDesk platforms;

    @Inject
    PlatformKeys keys;

    @Inject
    TierDesk tiers;

    @Inject
    WalletDesk wallets;

    @Inject
    OperatorActions actions;

    /** Whether who proposed something is an operator no more. */
    boolean hasLeft(OperatorName proposer) {
        return operators.hasLeft(proposer);
    }

    /** Refuses what makes no sense to propose. */
    void check(Proposal proposal) {
        switch (proposal.kind()) {
            case ADJUSTMENT -> check((Adjustment) proposal);
            case EXCEPTION_RESOLUTION -> check((ExceptionResolution) proposal);
            case PAYMENT_ENDING -> check((PaymentEnding) proposal);
            case OPERATOR_ROLES -> check((RoleChange) proposal);
            case NEW_OPERATOR -> admin.check(((NewOperator) proposal).wanted());
            case OPERATOR_LEAVES -> operators.serving(((Leaving) proposal).operator());
            case CODES_RESET -> operators.checkCodes(((CodesReset) proposal).operator());
            case PLATFORM_LIMITS -> check((LimitChange) proposal);
            case PLATFORM_KEY -> check((KeyAddition) proposal);
            case TIER_LIMITS -> check((TierLimitChange) proposal);
            case WALLET_TIER -> check((TierChange) proposal);
        }
    }

    private void check(Adjustment adjustment) {
        if (!adjustment.amount().isPositive() || adjustment.from().equals(adjustment.to())) {
            throw new Refusal(EscrowRefusal.VALIDATION_FAILED, "More than zero, between two accounts.");
        }
        books.balance(adjustment.from());
        books.balance(adjustment.to());
    }

    private void check(ExceptionResolution resolution) {
        if (exceptions.view(resolution.exception()).status() != ExceptionStatus.OPEN) {
            throw new Refusal(PaymentRefusal.CHANNEL_EXCEPTION_RESOLVED);
        }
    }

    private void check(PaymentEnding ending) {
        wrongAmounts.check(ending.payment(), ending.amount());
    }

    private void check(LimitChange change) {
        if (platforms
                .platform(change.platform())
                .limits()
                .equals(change.limits().write())) {
            throw new Refusal(EscrowRefusal.VALIDATION_FAILED, "Other limits than before.");
        }
    }

    private void check(KeyAddition addition) {
        platforms.platform(addition.platform());
        keys.check(addition.platform(), addition.key());
    }

    private void check(TierLimitChange change) {
        if (tiers.limits(change.tier()).equals(change.limits().write())) {
            throw new Refusal(EscrowRefusal.VALIDATION_FAILED, "Other limits than before.");
        }
    }

    private void check(TierChange change) {
        if (wallets.wallet(change.wallet()).value().tier() == change.tier()) {
            throw new Refusal(EscrowRefusal.VALIDATION_FAILED, "Another class than before.");
        }
    }

    private void check(RoleChange change) {
        if (change.roles().isEmpty()
                || operators.serving(change.operator()).roles().equals(change.roles())) {
            throw new Refusal(EscrowRefusal.VALIDATION_FAILED, "At least one role, and others than before.");
        }
    }

    /**
     * Does it, in the transaction of the approval, by the operator who approves.
     *
     * @return what only that operator is told
     */
    Optional<StartHalf> perform(ApprovalId id, Proposal proposal, OperatorName operator) {
        switch (proposal.kind()) {
            case ADJUSTMENT -> perform(id, (Adjustment) proposal);
            case EXCEPTION_RESOLUTION -> perform((ExceptionResolution) proposal, operator);
            case PAYMENT_ENDING -> perform((PaymentEnding) proposal, operator);
            case OPERATOR_ROLES -> perform((RoleChange) proposal, operator);
            case OPERATOR_LEAVES -> perform((Leaving) proposal, operator);
            case CODES_RESET -> perform((CodesReset) proposal, operator);
            case PLATFORM_LIMITS -> perform((LimitChange) proposal, operator);
            case PLATFORM_KEY -> perform(id, (KeyAddition) proposal, operator);
            case TIER_LIMITS -> perform((TierLimitChange) proposal, operator);
            case WALLET_TIER -> perform((TierChange) proposal, operator);
            case NEW_OPERATOR -> {
                return Optional.of(perform((NewOperator) proposal, operator));
            }
        }
        return Optional.empty();
    }

    private StartHalf perform(NewOperator added, OperatorName operator) {
        return admin.add(added.wanted(), added.firstHalf(), operator, added.reason());
    }

    private void perform(ApprovalId id, Adjustment adjustment) {
        ledger.post(Posting.of(TransactionKind.ADJUSTMENT, new Reference(id.value()), adjustment.transfer()));
    }

    private void perform(RoleChange change, OperatorName operator) {
        requireAnother(change.operator(), operator);
        operators.change(change.operator(), change.roles(), operator, change.reason());
    }

    private void perform(LimitChange change, OperatorName operator) {
        platforms.limit(change.platform(), change.limits().write(), operator, change.reason());
    }

    private void perform(ApprovalId id, KeyAddition addition, OperatorName operator) {
        keys.restore(
                platforms.platform(addition.platform()).platform(),
                addition.key(),
                id.value(),
                operator,
                addition.reason());
    }

    private void perform(TierLimitChange change, OperatorName operator) {
        tiers.limit(change.tier(), change.limits().write(), operator, change.reason());
    }

    private void perform(TierChange change, OperatorName operator) {
        wallets.change(change.wallet(), change.tier(), operator, change.reason());
    }

    private void perform(Leaving leaving, OperatorName operator) {
        requireAnother(leaving.operator(), operator);
        operators.remove(leaving.operator(), operator, leaving.reason());
    }

    private void perform(CodesReset lost, OperatorName operator) {
        requireAnother(lost.operator(), operator);
        operators.resetCodes(lost.operator(), operator, lost.reason());
    }

    private static void requireAnother(OperatorName subject, OperatorName approver) {
        if (subject.equals(approver)) {
            throw new Refusal(ApprovalRefusal.APPROVAL_ABOUT_ONESELF);
        }
    }

    private void perform(PaymentEnding ending, OperatorName operator) {
        PaymentView ended = wrongAmounts.end(ending.payment(), ending.amount(), ending.reason());
        actions.record(
                operator,
                "BANK_PAYMENT_ENDED",
                ending.payment().value(),
                ending.reason(),
                new Change(ended.amount().toString(), ended.moved().toString()));
    }

    private void perform(ExceptionResolution resolution, OperatorName operator) {
        exceptions.resolve(resolution.exception(), resolution.reason());
        actions.record(
                operator,
                "CHANNEL_EXCEPTION_RESOLVED",
                Long.toString(resolution.exception()),
                resolution.reason(),
                Change.of(ExceptionStatus.OPEN, ExceptionStatus.RESOLVED));
    }
}
