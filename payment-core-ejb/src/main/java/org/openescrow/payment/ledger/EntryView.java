package org.openescrow.payment.ledger;

import java.time.Instant;
import java.util.Currency;
import org.openescrow.payment.money.Money;

/**
 * One entry of an account, as shown.
 *
 * @param id grows with time within an account; serves as cursor
 * @param amount more than zero; the side tells the direction
 * @param balanceAfter what the account held by its entries after this one
 */
public record EntryView(
        long id,
        long transactionId,
        TransactionKind kind,
        Reference reference,
        AccountNo accountNo,
        AccountKind accountKind,
        Side side,
        Money amount,
        Money balanceAfter,
        Instant postedAt) {

    static EntryView of(LedgerEntryRow row) {
        Currency currency = Currency.getInstance(row.currency());
        return new EntryView(
                row.id(),
                row.transactionId(),
                row.kind(),
                new Reference(row.reference()),
                new AccountNo(row.accountNo()),
                row.accountKind(),
                row.side(),
                new Money(row.amount(), currency),
                new Money(row.balanceAfter(), currency),
                row.postedAt());
    }

    /** As it comes from the tables. */
    record LedgerEntryRow(
            long id,
            long transactionId,
            TransactionKind kind,
            String reference,
            long accountNo,
            AccountKind accountKind,
            Side side,
            long amount,
            String currency,
            long balanceAfter,
            Instant postedAt) {}
}
