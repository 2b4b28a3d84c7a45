package org.openescrow.bench;

import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.openescrow.client.EscrowClient;
import org.openescrow.client.platform.Company;
import org.openescrow.client.platform.NewPlatformApplication;
import org.openescrow.client.platform.PlatformApplication;
import org.openescrow.client.platform.Service;
import org.openescrow.client.signature.HttpRequestSigner;
import org.openescrow.client.signature.PlatformKey;
import org.openescrow.client.signature.SignatureAlgorithm;
import org.openescrow.micro.demo.OperatorDesk;

/**
 * One platform, admitted through the API as any other, with users and merchants written straight into the tables: ten
 * thousand real-name checks would measure the sandbox. Each user has money from an opening recharge that is in the
 * ledger like any other, so that the books can be verified afterwards.
 */
record Population(
        PlatformKey key, String keyId, String platformNo, int number, List<String> wallets, List<String> merchants) {
    static final int WALLETS = 10_000;
    static final int MERCHANTS = 1_000;
    static final long OPENING_FEN = 100_000_000;
    private static final String NOW = "utc_timestamp(3)";

    /**
     * @param number tells this population from others of the same installation, from 0
     */
    static Population settle(Installation installation, int number) throws SQLException {
        PlatformKey key = PlatformKey.generate(SignatureAlgorithm.RSA_V1_5_SHA256);
        URI api = installation.base().resolve("/escrow/v1");
        var applicant = EscrowClient.at(api, HttpRequestSigner.of(key));
        var company = new Company("星光商城", "91350100M000100Y43", "陈经理", "13800000000");
        PlatformApplication application = applicant
                .apply(new NewPlatformApplication(company, EnumSet.allOf(Service.class), key))
                .execute();
        OperatorDesk.logIn(installation.target()).approve(application.id(), "approved for the benchmark");
        String keyId = Objects.requireNonNull(application.keyId());
        String platformNo = Objects.requireNonNull(applicant
                .signedBy(HttpRequestSigner.of(keyId, key))
                .platformApplication(application.id())
                .execute()
                .platformNo());
        try (Connection connection = installation.connect()) {
            connection.setAutoCommit(false);
            var population = new Population(key, keyId, platformNo, number, new ArrayList<>(), new ArrayList<>());
            population.write(connection);
            connection.commit();
            return population;
        }
    }

    private void write(Connection connection) throws SQLException {
        long clearing = account(30, number);
        openAccounts(connection, "BANK_CLEARING", List.of(clearing), List.of("BENCH" + number));
        List<Long> payers = new ArrayList<>();
        for (int i = 0; i < WALLETS; i++) {
            payers.add(payer(i));
            wallets.add(id("wal_", walletNumber(i)));
        }
        List<Long> payees = new ArrayList<>();
        for (int i = 0; i < MERCHANTS; i++) {
            payees.add(payee(i));
            merchants.add(id("mer_", (long) number * MERCHANTS + i));
        }
        openAccounts(connection, "USER", payers, wallets);
        openAccounts(connection, "MERCHANT_SETTLEMENT", payees, merchants);
        writeMerchants(connection, payees);
        writeWallets(connection, payers);
        new OpeningMoney(connection, walletNumber(0)).recharge(clearing, payers, OPENING_FEN);
    }

    /** The account of a wallet, counted from 0. */
    long payer(int wallet) {
        return account(10, walletNumber(wallet));
    }

    /** The account of a merchant, counted from 0. */
    long payee(int merchant) {
        return account(20, (long) number * MERCHANTS + merchant);
    }

    private long walletNumber(int wallet) {
        return (long) number * WALLETS + wallet;
    }

    private static void openAccounts(Connection connection, String kind, List<Long> numbers, List<String> owners)
            throws SQLException {
        try (PreparedStatement account = connection.prepareStatement("insert into payment_account (account_no, kind,"
                        + " owner_reference, currency, status, opened_at) values (?, ?, ?, 'CNY', 'OPEN', " + NOW
                        + ")");
                PreparedStatement balance = connection.prepareStatement("insert into ledger_balance (account_no, kind,"
                        + " currency, debits_posted, credits_posted, debits_pending, credits_pending, entries, floor,"
                        + " blocked_in, blocked_out) values (?, ?, 'CNY', 0, 0, 0, 0, 0, ?, false, false)")) {
            for (int i = 0; i < numbers.size(); i++) {
                Batch.add(account, numbers.get(i), kind, owners.get(i));
                Batch.add(balance, numbers.get(i), kind, kind.equals("BANK_CLEARING") ? null : 0L);
            }
            account.executeBatch();
            balance.executeBatch();
        }
    }

    private void writeMerchants(Connection connection, List<Long> payees) throws SQLException {
        try (PreparedStatement merchant = connection.prepareStatement("insert into merchant (id, platform_no,"
                + " merchant_no, name, settlement_account_no, status, registered_at)"
                + " values (?, ?, ?, '晨光书店', ?, 'ACTIVE', " + NOW + ")")) {
            for (int i = 0; i < payees.size(); i++) {
                Batch.add(merchant, merchants.get(i), platformNo, "bench-" + i, payees.get(i));
            }
            merchant.executeBatch();
        }
    }

    private void writeWallets(Connection connection, List<Long> payers) throws SQLException {
        try (PreparedStatement user = connection.prepareStatement("insert into escrow_user (id, platform_no, user_no,"
                        + " name, id_card_no, mobile, id_card_no_index, mobile_index, verification_serial, verified_at)"
                        + " values (?, ?, ?, '', '', '', ?, ?, 'bench', " + NOW + ")");
                PreparedStatement wallet = connection.prepareStatement("insert into wallet (id, platform_no, user_no,"
                        + " user_id, account_no, status, opened_at) values (?, ?, ?, ?, ?, 'OPEN', " + NOW + ")");
                // As if each had paid before, so that no measured purchase is a wallet's first.
                PreparedStatement use = connection.prepareStatement("insert into wallet_use (wallet_id, counted_day,"
                        + " day_count, day_sum, month_sum, year_sum, total_sum)"
                        + " values (?, '2000-01-01', 0, 0, 0, 0, 0)")) {
            for (int i = 0; i < payers.size(); i++) {
                String userId = id("usr_", walletNumber(i));
                Batch.add(user, userId, platformNo, "bench-" + i, "index-" + i, "index-" + i);
                Batch.add(wallet, wallets.get(i), platformNo, "bench-" + i, userId, payers.get(i));
                Batch.add(use, wallets.get(i));
            }
            user.executeBatch();
            wallet.executeBatch();
            use.executeBatch();
        }
    }

    /** A public id whose ULID is a plain number. */
    static String id(String prefix, long number) {
        return prefix + String.format(Locale.ROOT, "%026d", number);
    }

    /** An account number: kind, number, check digit (Luhn). */
    static long account(int prefix, long number) {
        long body = prefix * 10_000_000_000_000L + number;
        int sum = 0;
        boolean doubled = true;
        for (long rest = body; rest > 0; rest /= 10) {
            int digit = (int) (rest % 10) * (doubled ? 2 : 1);
            sum += digit > 9 ? digit - 9 : digit;
            doubled = !doubled;
        }
        return body * 10 + (10 - sum % 10) % 10;
    }
}
