package org.openescrow.escrow.approval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openescrow.escrow.operator.Change;
import org.openescrow.escrow.operator.OperatorActions;
import org.openescrow.escrow.operator.OperatorName;
import org.openescrow.escrow.operator.Role;
import org.openescrow.escrow.story.Facts;
import org.openescrow.payment.channel.ChannelCode;
import org.openescrow.payment.channel.Direction;
import org.openescrow.payment.channel.PaymentStatus;
import org.openescrow.payment.channel.PaymentView;
import org.openescrow.payment.channel.RequestNo;
import org.openescrow.payment.channel.WrongAmounts;
import org.openescrow.payment.ledger.Reference;
import org.openescrow.payment.money.Money;
import org.openescrow.payment.refusal.PaymentRefusal;
import org.openescrow.payment.refusal.Refusal;

/** That two operators end a payment on which the bank insists with another amount. */
class PaymentEndingTest {
    private static final OperatorName ADA = new OperatorName("ada");
    private static final RequestNo PAYMENT = new RequestNo("R1");
    private static final Money TOLD = Money.fen(701);
    private static final PaymentEnding ENDING = new PaymentEnding(PAYMENT, TOLD, "right by the statement");

    private final List<String> done = new ArrayList<>();
    private final ProposedDeeds deeds = new ProposedDeeds();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // No container here: the test is what injects.
    void wired() {
        deeds.wrongAmounts = new WrongAmounts() {
            @Override
            public void check(RequestNo requestNo, Money moved) {
                if (!moved.equals(TOLD)) {
                    throw new Refusal(PaymentRefusal.BANK_AMOUNT_NOT_TOLD);
                }
            }

            @Override
            public PaymentView end(RequestNo requestNo, Money moved, String comment) {
                done.add(requestNo + " " + moved + " " + comment);
                return ended(moved);
            }
        };
        deeds.actions = new OperatorActions() {
            @Override
            public void record(OperatorName operator, String action, String subject, String detail, Change change) {
                done.add(operator + " " + action + " " + subject + " " + change.before() + ">" + change.after());
            }
        };
    }

    private static PaymentView ended(Money moved) {
        return new PaymentView(
                PAYMENT,
                new ChannelCode("SANDBOX"),
                Direction.DEBIT,
                new Reference("rch_1"),
                Facts.USER_ACCOUNT,
                Money.fen(700),
                Optional.of(moved),
                PaymentStatus.SUCCEEDED,
                Optional.empty(),
                Optional.empty(),
                Instant.EPOCH,
                Optional.of(Instant.EPOCH),
                Optional.empty());
    }

    @Test
    void whatIsApprovedIsDoneAndRecordedWithBothAmounts() {
        deeds.check(ENDING);
        assertEquals(List.of(), done);
        deeds.perform(ApprovalId.next(), ENDING, ADA);
        assertEquals(List.of("R1 701 CNY right by the statement", "ada BANK_PAYMENT_ENDED R1 700 CNY>701 CNY"), done);
    }

    @Test
    void whatTheBankHasNotToldIsNotProposed() {
        var other = new PaymentEnding(PAYMENT, Money.fen(702), "why");
        assertEquals(
                PaymentRefusal.BANK_AMOUNT_NOT_TOLD,
                assertThrows(Refusal.class, () -> deeds.check(other)).code());
    }

    @Test
    void theAmountIsKeptAndIsPartOfWhatIsApproved() {
        Approval kept = new Approval(ENDING, ADA, Instant.EPOCH);
        assertEquals(ENDING, kept.proposal());
        assertTrue(kept.says(kept.view().content()));
        var other = new PaymentEnding(PAYMENT, Money.fen(702), ENDING.reason());
        assertFalse(kept.says(new Approval(other, ADA, Instant.EPOCH).view().content()));
    }

    @Test
    void whoDecidesAboutMoneyDecides() {
        for (Role role : Role.values()) {
            boolean decides = role == Role.FINANCE || role == Role.ADMINISTRATOR;
            assertEquals(decides, ProposalKind.PAYMENT_ENDING.isDecidedBy(Set.of(role)));
        }
    }
}
