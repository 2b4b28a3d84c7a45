package org.openescrow.escrow.consumption;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.limit.LimitsByHand;
import org.openescrow.escrow.limit.Payer;
import org.openescrow.escrow.limit.Spending;
import org.openescrow.escrow.limit.WalletLimits;
import org.openescrow.escrow.list.Part;
import org.openescrow.escrow.merchant.Merchants;
import org.openescrow.escrow.order.AmountLimit;
import org.openescrow.escrow.order.OrderNo;
import org.openescrow.escrow.platform.OfPlatform;
import org.openescrow.escrow.platform.PlatformNo;
import org.openescrow.escrow.platform.Platforms;
import org.openescrow.escrow.platform.Service;
import org.openescrow.escrow.wallet.WalletRef;
import org.openescrow.escrow.wallet.Wallets;
import org.openescrow.payment.ledger.AccountNo;
import org.openescrow.payment.ledger.Ledger;
import org.openescrow.payment.refusal.Outcome;
import org.openescrow.payment.refusal.PaymentRefusal;
import org.openescrow.payment.refusal.Refusal;

/**
 * The door to consumptions. Order and money are written in one transaction, the caller's where there is one. Two
 * callers with the same order number at once conflict: whoever opened the transaction repeats it
 * ({@link org.openescrow.payment.conflict.Conflicts}). A platform finds its own orders only.
 *
 * <p>{@link #consume} refuses, in this order: {@link EscrowRefusal#ORDER_NO_REUSED},
 * {@link EscrowRefusal#VALIDATION_FAILED} and {@link EscrowRefusal#AMOUNT_OVER_LIMIT} for the amount,
 * {@link EscrowRefusal#SERVICE_NOT_PERMITTED}, what {@link Wallets#open} refuses, what
 * {@link Merchants#active} refuses, {@link EscrowRefusal#WALLET_LIMIT_EXCEEDED},
 * {@link PaymentRefusal#INSUFFICIENT_FUNDS} and the ledger's other refusals.
 * What is refused leaves nothing behind: the same order may be sent again. The queries refuse
 * {@link EscrowRefusal#ORDER_UNKNOWN}.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class Consumptions {
    @Inject
    ConsumptionRows rows;

    @Inject
    AmountLimit limit;

    // By @EJB on the way of a purchase: through @Inject each call of an enterprise bean makes an exception inside
    // Payara.
    @EJB
    Platforms platforms;

    @EJB
    Wallets wallets;

    @EJB
    Merchants merchants;

    @EJB
    WalletLimits limits;

    @EJB
    Ledger ledger;

    @Inject
    Event<ConsumptionsPaid> payments;

    @Inject
    InstantSource clock;

    /** Pays a purchase: from the user's account to the merchant's to-be-settled account. */
    public ConsumptionView consume(ConsumptionCommand command) {
        return consumeAll(List.of(command)).get(0).orThrow();
    }

    /**
     * Pays purchases of any number of platforms in one transaction. One that is refused leaves nothing behind and does
     * not keep the others from being paid.
     *
     * @param commands no two with the same order number of one platform
     * @return what became of each, in their order
     */
    public List<Outcome<ConsumptionView>> consumeAll(List<ConsumptionCommand> commands) {
        Map<OfPlatform<OrderNo>, ConsumptionOrder> known =
                rows.numbered(commands.stream().map(ConsumptionCommand::number).toList());
        Iterator<Outcome<ConsumptionView>> sold = sell(commands.stream()
                        .filter(command -> !known.containsKey(command.number()))
                        .toList())
                .iterator();
        return commands.stream()
                .map(command -> Optional.ofNullable(known.get(command.number()))
                        .map(order -> again(order, command))
                        .orElseGet(sold::next))
                .toList();
    }

    /**
     * The same where all order numbers are new, as nearly always: only those of refused orders are looked up, since
     * what is stored is said before any no. A number that was taken conflicts when its order is written; whoever opened
     * the transaction goes on with {@link #consumeAll} in another.
     */
    public List<Outcome<ConsumptionView>> consumeAllNew(List<ConsumptionCommand> commands) {
        List<Outcome<ConsumptionView>> sold = sell(commands);
        List<OfPlatform<OrderNo>> refused = IntStream.range(0, commands.size())
                .filter(i -> sold.get(i) instanceof Outcome.Refused)
                .mapToObj(i -> commands.get(i).number())
                .toList();
        Map<OfPlatform<OrderNo>, ConsumptionOrder> known = rows.numbered(refused);
        return IntStream.range(0, commands.size())
                .mapToObj(i -> Optional.ofNullable(known.get(commands.get(i).number()))
                        .map(order -> again(order, commands.get(i)))
                        .orElse(sold.get(i)))
                .toList();
    }

    private static Outcome<ConsumptionView> again(ConsumptionOrder known, ConsumptionCommand command) {
        return known.isOrderedBy(command) ? Outcome.done(known.view()) : Outcome.refused(EscrowRefusal.ORDER_NO_REUSED);
    }

    private List<Outcome<ConsumptionView>> sell(List<ConsumptionCommand> commands) {
        if (commands.isEmpty()) {
            return List.of();
        }
        List<Outcome<Sale>> checked = check(commands);
        Spending spending = limits.lock(
                checked.stream().flatMap(Till::done).map(Sale::wallet).toList());
        List<Outcome<ConsumptionOrder>> orders = new Till(spending, ledger).pay(checked);
        limits.store(spending);
        List<ConsumptionOrder> paid = orders.stream().flatMap(Till::done).toList();
        rows.add(paid);
        if (!paid.isEmpty()) {
            payments.fire(ConsumptionsPaid.of(paid));
        }
        return orders.stream()
                .map(outcome -> outcome.then(order -> Outcome.done(order.view())))
                .toList();
    }

    private List<Outcome<Sale>> check(List<ConsumptionCommand> commands) {
        List<Outcome<WalletRef>> open = wallets.open(commands.stream()
                .map(command -> new OfPlatform<>(command.platform(), command.walletId()))
                .toList());
        List<Outcome<AccountNo>> active = merchants.active(commands.stream()
                .map(command -> new OfPlatform<>(command.platform(), command.merchantId()))
                .toList());
        Map<PlatformNo, Outcome<LimitsByHand>> permissions = new HashMap<>();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<Outcome<Sale>> checked = new ArrayList<>();
        for (int i = 0; i < commands.size(); i++) {
            ConsumptionCommand command = commands.get(i);
            Outcome<WalletRef> wallet = open.get(i);
            Outcome<AccountNo> settlement = active.get(i);
            checked.add(limit.check(command.amount())
                    .then(amount -> permissions.computeIfAbsent(command.platform(), this::permitted))
                    .then(own -> wallet.then(payer -> settlement.then(
                            payee -> Outcome.done(Sale.of(command, Payer.of(payer, own), payee, now))))));
        }
        return checked;
    }

    private Outcome<LimitsByHand> permitted(PlatformNo platform) {
        return platforms
                .permission(platform, Service.CONSUMPTION)
                .then(permit -> Outcome.done(LimitsByHand.read(permit.limits())));
    }

    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public ConsumptionView consumption(PlatformNo platform, ConsumptionId id) {
        return rows.read(platform, id)
                .map(ConsumptionOrder::view)
                .orElseThrow(() -> new Refusal(EscrowRefusal.ORDER_UNKNOWN));
    }

    /** The platform's consumptions, newest first. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<ConsumptionView> consumptions(PlatformNo platform, ConsumptionFilter filter, Part part) {
        if (!filter.isPossible()) {
            return List.of();
        }
        return rows.list(platform, filter, part).stream()
                .map(ConsumptionOrder::view)
                .toList();
    }

    /** The platform's orders that ledger transactions refer to, 1,000 at the most; those of others are not there. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<ConsumptionView> referredTo(PlatformNo platform, List<String> references) {
        return references.isEmpty()
                ? List.of()
                : rows.referredTo(platform, references).stream()
                        .map(ConsumptionOrder::view)
                        .toList();
    }

    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<ConsumptionView> byOrderNo(PlatformNo platform, OrderNo orderNo) {
        return rows.numbered(List.of(new OfPlatform<>(platform, orderNo))).values().stream()
                .map(ConsumptionOrder::view)
                .findFirst();
    }
}
