package org.openescrow.payment.account;

import java.time.InstantSource;
import org.openescrow.payment.LedgerDatabase;
import org.openescrow.payment.ledger.Ledger;

/** The door to payment accounts, wired by hand. */
public final class AccountFixture {
    private AccountFixture() {}

    @SuppressWarnings("UnnecessaryAssignment") // No container here: the fixture is what injects.
    public static PaymentAccounts accounts(LedgerDatabase database, Ledger ledger, InstantSource clock) {
        PaymentAccounts accounts = new PaymentAccounts();
        accounts.entityManager = database.entityManager();
        accounts.ledger = ledger;
        accounts.clock = clock;
        return accounts;
    }
}
