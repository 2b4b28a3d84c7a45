package org.openescrow.escrow.statement;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openescrow.escrow.consumption.Consumptions;
import org.openescrow.escrow.platform.PlatformNo;
import org.openescrow.escrow.recharge.Recharges;
import org.openescrow.escrow.wallet.WalletId;
import org.openescrow.escrow.wallet.Wallets;
import org.openescrow.payment.ledger.AccountNo;
import org.openescrow.payment.ledger.EntryView;
import org.openescrow.payment.ledger.LedgerBooks;
import org.openescrow.payment.ledger.TransactionKind;

/**
 * The door to statements. Refuses {@link org.openescrow.escrow.EscrowRefusal#WALLET_UNKNOWN}. A statement is read line
 * by line, so that none is too long.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Statements {
    private static final int AT_ONCE = 500;

    @Inject
    Wallets wallets;

    @Inject
    LedgerBooks books;

    @Inject
    Recharges recharges;

    @Inject
    Consumptions consumptions;

    /** The statement of a wallet, open, frozen or closed. */
    public StatementView statement(PlatformNo platform, WalletId wallet, Days days) {
        AccountNo account = wallets.accountOf(platform, wallet);
        long before = books.lastBefore(account, days.begin());
        long last = books.lastBefore(account, days.end());
        return new StatementView(
                days, account, before, last, books.balanceAfter(account, before), books.balanceAfter(account, last));
    }

    /**
     * The next lines, oldest first; none at the end.
     *
     * @param after the position of the last line that has been read; at first that before the statement
     */
    public List<StatementLine> lines(PlatformNo platform, StatementView statement, long after) {
        List<EntryView> entries = books.entriesBetween(statement.account(), after, statement.last(), AT_ONCE);
        Map<String, Order> orders = new HashMap<>();
        recharges
                .referredTo(platform, references(entries, TransactionKind.RECHARGE))
                .forEach(order ->
                        orders.put(order.id().value(), new Order(order.orderNo().value(), "")));
        consumptions
                .referredTo(platform, references(entries, TransactionKind.CONSUMPTION))
                .forEach(order ->
                        orders.put(order.id().value(), new Order(order.orderNo().value(), order.description())));
        return entries.stream()
                .map(entry -> orders.getOrDefault(entry.reference().value(), Order.NONE)
                        .line(entry))
                .toList();
    }

    private static List<String> references(List<EntryView> entries, TransactionKind kind) {
        return entries.stream()
                .filter(entry -> entry.kind() == kind)
                .map(entry -> entry.reference().value())
                .toList();
    }

    private record Order(String orderNo, String description) {
        static final Order NONE = new Order("", "");

        StatementLine line(EntryView entry) {
            return new StatementLine(entry, orderNo, description);
        }
    }
}
