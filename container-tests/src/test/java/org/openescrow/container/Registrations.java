package org.openescrow.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.openescrow.escrow.merchant.MerchantNo;
import org.openescrow.escrow.merchant.MerchantView;
import org.openescrow.escrow.merchant.Merchants;
import org.openescrow.escrow.platform.PlatformNo;

/** Merchants of a platform that is there for the tests, and what the tables know of them. */
@ApplicationScoped
public class Registrations {
    private static final PlatformNo PLATFORM = new PlatformNo("P000000000001");

    @Inject
    Merchants merchants;

    @Inject
    Rows rows;

    @PersistenceContext(unitName = "payment-core")
    EntityManager paymentCore;

    /** Has the platform, whatever was there before. */
    public void preparePlatform() {
        rows.run("INSERT IGNORE INTO platform_application"
                + " (id, status, name, credit_code, contact_name, contact_mobile, services, key_id, applied_at)"
                + " VALUES ('a', 'APPROVED', 'Tests', '', '', '', '', 'k', UTC_TIMESTAMP(3))");
        rows.run(
                "INSERT IGNORE INTO platform (platform_no, application_id, name, services, approved_at)"
                        + " VALUES (?, 'a', 'Tests', '', UTC_TIMESTAMP(3))",
                PLATFORM.value());
    }

    /** Registers a merchant: a row in the unit "escrow", two in the unit "payment-core". */
    public Registered register(String merchantNo) {
        MerchantView merchant = merchants.register(PLATFORM, new MerchantNo(merchantNo), "Merchant " + merchantNo);
        // Left to the commit, its rows would never have been written, and a rollback would have nothing to take back.
        paymentCore.flush();
        return new Registered(merchant, count(merchant));
    }

    /** What the tables hold of it. */
    public Counts count(MerchantView merchant) {
        String id = merchant.id().value();
        long account = merchant.settlementAccountNo().value();
        return new Counts(
                rows.number("SELECT COUNT(*) FROM merchant WHERE id = ?", id),
                rows.number("SELECT COUNT(*) FROM payment_account WHERE owner_reference = ?", id),
                rows.number("SELECT COUNT(*) FROM ledger_balance WHERE account_no = ?", account));
    }

    /** A merchant and the rows that were seen in the transaction that registered it. */
    public record Registered(MerchantView merchant, Counts seen) {}

    /** Numbers of rows. */
    public record Counts(long merchants, long accounts, long balances) {
        static final Counts ALL = new Counts(1, 1, 1);
        static final Counts NONE = new Counts(0, 0, 0);
    }
}
