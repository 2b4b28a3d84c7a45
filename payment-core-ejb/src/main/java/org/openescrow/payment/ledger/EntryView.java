package org.openescrow.payment.ledger;

import java.time.Instant;
import java.util.Currency;
import org.openescrow.payment.money.Money;

/**
 * One entry of an account, as shown.
 *
 * @param position counts an account's entries from 1, without gaps; serves as cursor
 * @param line counts a transaction's entries from 1; a debit and its credit follow each other
 * @param amount more than zero; the side tells the direction
 * @param balanceAfter what the account held by its entries after this one
 */
public record EntryView(
        long position,
        long transactionId,
        int line,
        TransactionKind kind,
        Reference reference,
        AccountNo accountNo,
        AccountKind accountKind,
        Side side,
        Money amount,
        Money balanceAfter,
        Instant postedAt) {

    /** What names the entry for ever: its transaction and its line there. */
    public String id() {
        return transactionId + "-" + line;
    }

    static EntryView of(LedgerEntryRow row) {
        Currency currency = Currency.getInstance(row.currency());
        return new EntryView(
                row.position(),
                row.transactionId(),
                row.line(),
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
            long position,
            long transactionId,
            int line,
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
