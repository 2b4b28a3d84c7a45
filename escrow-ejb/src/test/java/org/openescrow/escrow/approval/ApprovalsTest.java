package org.openescrow.escrow.approval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.operator.Change;
import org.openescrow.escrow.operator.OperatorActions;
import org.openescrow.escrow.operator.OperatorName;
import org.openescrow.escrow.operator.OperatorRoles;
import org.openescrow.escrow.operator.OperatorView;
import org.openescrow.escrow.operator.Role;
import org.openescrow.escrow.order.ContentHash;
import org.openescrow.payment.ledger.AccountKind;
import org.openescrow.payment.ledger.AccountNo;
import org.openescrow.payment.ledger.BalanceView;
import org.openescrow.payment.ledger.Ledger;
import org.openescrow.payment.ledger.LedgerBooks;
import org.openescrow.payment.ledger.Posting;
import org.openescrow.payment.ledger.TransactionKind;
import org.openescrow.payment.ledger.Transfer;
import org.openescrow.payment.money.Money;
import org.openescrow.payment.refusal.PaymentRefusal;
import org.openescrow.payment.refusal.Refusal;
import org.openescrow.payment.refusal.RefusalCode;

class ApprovalsTest {
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final OperatorName MAKER = new OperatorName("maker");
    private static final OperatorView CHECKER = of("checker", Role.FINANCE);
    private static final AccountNo FROM = AccountNo.random(AccountKind.SUSPENSE, new Random(1));
    private static final AccountNo TO = AccountNo.random(AccountKind.USER, new Random(2));

    private final Map<ApprovalId, Approval> table = new HashMap<>();
    private final List<Posting> posted = new ArrayList<>();
    private final List<String> recorded = new ArrayList<>();
    private final Set<OperatorName> left = new HashSet<>();
    private final OneException exceptions = new OneException();
    private final ProposedDeeds deeds = new ProposedDeeds();
    private final Approvals approvals = new Approvals();

    private static OperatorView of(String name, Role role) {
        return new OperatorView(new OperatorName(name), Set.of(role));
    }

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // No container here: the test is what injects.
    void wired() {
        approvals.clock = () -> NOW;
        approvals.rows = new ApprovalRows() {
            @Override
            void add(Approval approval) {
                table.put(approval.id(), approval);
            }

            @Override
            Optional<Approval> read(ApprovalId id) {
                return Optional.ofNullable(table.get(id));
            }

            @Override
            Optional<Approval> lock(ApprovalId id) {
                return read(id);
            }
        };
        approvals.deeds = deeds;
        deeds.operators = new OperatorRoles() {
            @Override
            public boolean hasLeft(OperatorName name) {
                return left.contains(name);
            }
        };
        ledger();
        exceptionsAndRecord();
    }

    @SuppressWarnings("UnnecessaryAssignment") // The same.
    private void ledger() {
        deeds.ledger = new Ledger() {
            @Override
            public long post(Posting posting) {
                posted.add(posting);
                return 1;
            }
        };
        deeds.books = new LedgerBooks() {
            @Override
            public BalanceView balance(AccountNo account) {
                if (!account.equals(FROM) && !account.equals(TO)) {
                    throw new Refusal(PaymentRefusal.ACCOUNT_UNKNOWN);
                }
                Money zero = Money.fen(0);
                return new BalanceView(account, AccountKind.USER, zero, zero, zero, zero, false, false);
            }
        };
    }

    @SuppressWarnings("UnnecessaryAssignment") // The same.
    private void exceptionsAndRecord() {
        deeds.exceptions = exceptions;
        approvals.actions = new OperatorActions() {
            @Override
            public void record(OperatorName operator, String action, String subject, String detail) {
                recorded.add(operator + " " + action);
            }

            @Override
            public void record(OperatorName operator, String action, String subject, String detail, Change change) {
                recorded.add(operator + " " + action + " " + change.before() + ">" + change.after());
            }
        };
        deeds.actions = approvals.actions;
    }

    @Test
    void aSecondOperatorApprovesWhatWasProposedAndItIsDoneOnce() {
        ApprovalView proposed = proposed();
        assertEquals(ApprovalStatus.PROPOSED, proposed.status());
        assertEquals(List.of(), posted, "nothing moves by a proposal");

        ApprovalView done = approvals
                .approve(proposed.id(), proposed.content(), CHECKER, "checked")
                .view();

        assertEquals(ApprovalStatus.DONE, done.status());
        assertEquals(Optional.of(CHECKER.name()), done.decidedBy());
        assertEquals(1, posted.size());
        assertEquals(TransactionKind.ADJUSTMENT, posted.get(0).kind());
        assertEquals(proposed.id().value(), posted.get(0).reference().value());
        assertEquals(
                List.of(new Transfer(FROM, TO, Money.fen(500))), posted.get(0).transfers());
        assertEquals(List.of("maker ADJUSTMENT_PROPOSED", "checker ADJUSTMENT_DONE PROPOSED>DONE"), recorded);
        refused(
                ApprovalRefusal.APPROVAL_DECIDED,
                () -> approvals.approve(proposed.id(), proposed.content(), CHECKER, ""));
        assertEquals(1, posted.size());
    }

    @Test
    void nobodyApprovesTheirOwn() {
        ApprovalView proposed = proposed();
        refused(
                ApprovalRefusal.APPROVAL_OF_ONES_OWN,
                () -> approvals.approve(proposed.id(), proposed.content(), of("maker", Role.FINANCE), ""));
        assertEquals(List.of(), posted);
        assertEquals(ApprovalStatus.PROPOSED, approvals.approval(proposed.id()).status());
    }

    @Test
    void onlyTheVeryContentThatWasReadIsApproved() {
        ApprovalView proposed = proposed();
        ApprovalView other = proposed();
        refused(
                ApprovalRefusal.APPROVAL_CONTENT_DIFFERS,
                () -> approvals.approve(proposed.id(), other.content(), CHECKER, ""));
        refused(
                ApprovalRefusal.APPROVAL_CONTENT_DIFFERS,
                () -> approvals.approve(proposed.id(), ContentHash.of("x"), CHECKER, ""));
        assertEquals(List.of(), posted);
    }

    @Test
    void aDeclinedProposalIsNeverDone() {
        ApprovalView proposed = proposed();
        assertEquals(
                ApprovalStatus.DECLINED,
                approvals
                        .decline(proposed.id(), of("maker", Role.FINANCE), "a mistake")
                        .status());
        refused(
                ApprovalRefusal.APPROVAL_DECIDED,
                () -> approvals.approve(proposed.id(), proposed.content(), CHECKER, ""));
        assertEquals(List.of(), posted);
    }

    @Test
    void whatOneProposedWhoHasLeftSinceIsOnlyDeclined() {
        ApprovalView proposed = proposed();
        left.add(MAKER);
        refused(
                ApprovalRefusal.APPROVAL_OF_ONE_WHO_LEFT,
                () -> approvals.approve(proposed.id(), proposed.content(), CHECKER, ""));
        assertEquals(List.of(), posted);
        approvals.decline(proposed.id(), CHECKER, "");
    }

    @Test
    void whatMakesNoSenseIsNotProposed() {
        refused(EscrowRefusal.VALIDATION_FAILED, () -> propose(FROM, TO, 0, "why"));
        refused(EscrowRefusal.VALIDATION_FAILED, () -> propose(FROM, TO, -1, "why"));
        refused(EscrowRefusal.VALIDATION_FAILED, () -> propose(FROM, FROM, 1, "why"));
        refused(EscrowRefusal.VALIDATION_FAILED, () -> propose(FROM, TO, 1, " "));
        AccountNo stranger = AccountNo.random(AccountKind.USER, new Random(3));
        refused(PaymentRefusal.ACCOUNT_UNKNOWN, () -> propose(FROM, stranger, 1, "why"));
        assertEquals(Map.of(), table);
        assertEquals(List.of(), recorded);
    }

    @Test
    void anExceptionIsResolvedByTwoWithTheWordsThatWereApproved() {
        ApprovalView proposed =
                approvals.propose(new ExceptionResolution(OneException.ID, "the bank's mistake"), MAKER);
        assertEquals(List.of(), exceptions.resolved, "a proposal resolves nothing");
        refused(
                ApprovalRefusal.APPROVAL_OF_ONES_OWN,
                () -> approvals.approve(proposed.id(), proposed.content(), of("maker", Role.OPERATIONS), ""));
        refused(
                ApprovalRefusal.APPROVAL_CONTENT_DIFFERS,
                () -> approvals.approve(proposed.id(), ContentHash.of("x"), of("eve", Role.OPERATIONS), ""));

        approvals.approve(proposed.id(), proposed.content(), of("other", Role.OPERATIONS), "");

        assertEquals(List.of("the bank's mistake"), exceptions.resolved);
        assertEquals(List.of(), posted, "no money is moved");
        assertEquals(
                List.of(
                        "maker EXCEPTION_RESOLUTION_PROPOSED",
                        "other CHANNEL_EXCEPTION_RESOLVED OPEN>RESOLVED",
                        "other EXCEPTION_RESOLUTION_DONE PROPOSED>DONE"),
                recorded);
    }

    @Test
    void whatIsResolvedOrUnknownIsNotProposedToBeResolved() {
        refused(
                PaymentRefusal.CHANNEL_EXCEPTION_UNKNOWN,
                () -> approvals.propose(new ExceptionResolution(1, "words"), MAKER));
        refused(
                EscrowRefusal.VALIDATION_FAILED,
                () -> approvals.propose(new ExceptionResolution(OneException.ID, " "), MAKER));
        exceptions.resolve(OneException.ID, "meanwhile");
        refused(
                PaymentRefusal.CHANNEL_EXCEPTION_RESOLVED,
                () -> approvals.propose(new ExceptionResolution(OneException.ID, "words"), MAKER));
        assertEquals(Map.of(), table);
    }

    /** What the page shows or hides is one thing; the door asks for the roles of this very kind. */
    @Test
    void aKindIsDecidedByItsRolesOnly() {
        ApprovalView money = proposed();
        ApprovalView words = approvals.propose(new ExceptionResolution(OneException.ID, "words"), MAKER);
        OperatorView operations = of("other", Role.OPERATIONS);
        refused(
                EscrowRefusal.OPERATOR_NOT_PERMITTED,
                () -> approvals.approve(money.id(), money.content(), operations, ""));
        refused(EscrowRefusal.OPERATOR_NOT_PERMITTED, () -> approvals.decline(money.id(), operations, ""));
        refused(
                EscrowRefusal.OPERATOR_NOT_PERMITTED,
                () -> approvals.approve(words.id(), words.content(), CHECKER, ""));
        refused(
                EscrowRefusal.OPERATOR_NOT_PERMITTED,
                () -> approvals.approve(words.id(), words.content(), of("other", Role.AUDITOR), ""));
        assertEquals(List.of(), posted);
        assertEquals(List.of(), exceptions.resolved);
    }

    @Test
    void thereIsNoOtherProposal() {
        refused(ApprovalRefusal.APPROVAL_UNKNOWN, () -> approvals.approval(ApprovalId.next()));
        refused(ApprovalRefusal.APPROVAL_UNKNOWN, () -> approvals.decline(ApprovalId.next(), CHECKER, ""));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsDecidedIsFinal(ApprovalStatus status) {
        assertEquals(status == ApprovalStatus.PROPOSED ? 2 : 0, status.next().size());
    }

    private ApprovalView proposed() {
        return propose(FROM, TO, 500, "the bank's mistake of March 1");
    }

    private ApprovalView propose(AccountNo from, AccountNo to, long fen, String reason) {
        return approvals.propose(new Adjustment(from, to, Money.fen(fen), reason), MAKER);
    }

    private static void refused(RefusalCode code, Runnable deed) {
        assertEquals(code, assertThrows(Refusal.class, deed::run).code());
    }
}
