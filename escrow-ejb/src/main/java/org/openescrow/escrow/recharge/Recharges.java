package org.openescrow.escrow.recharge;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.list.Part;
import org.openescrow.escrow.order.OrderNo;
import org.openescrow.escrow.platform.PlatformNo;
import org.openescrow.payment.channel.BankPayments;
import org.openescrow.payment.conflict.Conflicts;
import org.openescrow.payment.log.LogContext;
import org.openescrow.payment.refusal.PaymentRefusal;
import org.openescrow.payment.trace.Kind;
import org.openescrow.payment.trace.Trace;

/**
 * The door to recharges. An order is taken in one short transaction, the bank is asked without one, and the order ends
 * when the payment is settled, whichever road that news takes. A platform finds its own orders only.
 *
 * <p>{@link #recharge(RechargeCommand)} refuses, in this order: {@link EscrowRefusal#ORDER_NO_REUSED},
 * {@link EscrowRefusal#VALIDATION_FAILED} and {@link EscrowRefusal#AMOUNT_OVER_LIMIT} for the amount,
 * {@link EscrowRefusal#SERVICE_NOT_PERMITTED}, what {@link org.openescrow.escrow.wallet.Wallets#requireOpen} refuses,
 * {@link EscrowRefusal#AGREEMENT_UNKNOWN}, {@link EscrowRefusal#AGREEMENT_NOT_ACTIVE}, {@link
 * PaymentRefusal#ACCOUNT_BLOCKED}, {@link PaymentRefusal#CHANNEL_CLOSED}. What the bank refuses is no refusal here: the
 * order says FAILED. The queries refuse {@link EscrowRefusal#ORDER_UNKNOWN}.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Recharges {
    @Inject
    RechargeBook book;

    @Inject
    BankPayments bank;

    /** Takes the order and asks the bank; answers the order as it is then, most often PROCESSING. */
    public RechargeView recharge(RechargeCommand command) {
        return Trace.in(Trace.begin(Kind.INTERNAL, "recharge"), step -> {
            LogContext.put(LogContext.Field.ORDER_NO, command.orderNo().value());
            RechargeBook.Placed placed = Conflicts.repeat(() -> book.place(command));
            placed.bankRequestNo().ifPresent(bank::send);
            return book.read(command.platform(), placed.id());
        });
    }

    public RechargeView recharge(PlatformNo platform, RechargeId id) {
        return book.read(platform, id);
    }

    /** The platform's recharges, newest first. */
    public List<RechargeView> recharges(PlatformNo platform, RechargeFilter filter, Part part) {
        return book.list(platform, filter, part);
    }

    /** The platform's orders that ledger transactions refer to, 1,000 at the most; those of others are not there. */
    public List<RechargeView> referredTo(PlatformNo platform, List<String> references) {
        return references.isEmpty() ? List.of() : book.referredTo(platform, references);
    }

    public Optional<RechargeView> byOrderNo(PlatformNo platform, OrderNo orderNo) {
        return book.read(platform, orderNo);
    }
}
