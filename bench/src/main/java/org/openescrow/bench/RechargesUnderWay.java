package org.openescrow.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Recharges that the bank has accepted and not called back yet, written straight into the tables. */
final class RechargesUnderWay {
    private static final String NOW = "utc_timestamp(3)";
    /** Beyond the numbers of the opening recharges. */
    private static final long FIRST_ID = 1_000_000_000;

    private static final String AGREEMENT = "AG0000000000000000";

    private final Connection connection;
    private final Population population;

    RechargesUnderWay(Connection connection, Population population) {
        this.connection = connection;
        this.population = population;
    }

    static String requestNo(long number) {
        return "BENCH" + number;
    }

    /** One signed agreement that all of them name. */
    void prepareAgreement() throws SQLException {
        String wallet = population.wallets().get(0);
        String binding = Population.id("bnd_", 1);
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "insert into bank_agreement (request_no, channel, status, token, requested_at, changed_at)"
                            + " values ('BENCH', 'SANDBOX', 'SIGNED', 'bench', " + NOW + ", " + NOW + ")");
            statement.execute("insert into card_binding (id, platform_no, wallet_id, request_key, content_mark,"
                    + " bank_request_no, card_no, card_mark, masked_card_no, masked_mobile, status, attempts,"
                    + " agreement_no, requested_at, changed_at) values ('" + binding + "', '" + population.platformNo()
                    + "', '" + wallet + "', 'bench', '', 'BENCH', '', 'bench', '6222 **** **** 0001', '138****0000',"
                    + " 'BOUND', 0, '" + AGREEMENT + "', " + NOW + ", " + NOW + ")");
            statement.execute("insert into agreement (agreement_no, platform_no, wallet_id, binding_id,"
                    + " bank_request_no, active_card_mark, masked_card_no, status, signed_at) values ('" + AGREEMENT
                    + "', '" + population.platformNo() + "', '" + wallet + "', '" + binding
                    + "', 'BENCH', 'bench', '6222 **** **** 0001', 'ACTIVE', " + NOW + ")");
        }
    }

    /** Adds so many, each for another wallet as far as there are wallets; answers their numbers. */
    List<Long> add(int count, AtomicLong numbers) throws SQLException {
        List<Long> added = new ArrayList<>();
        try (PreparedStatement payment = connection.prepareStatement("insert into bank_payment (request_no, channel,"
                        + " reference, agreement, account_no, amount, currency, status, requested_at, next_query_at,"
                        + " queries) values (?, 'SANDBOX', ?, 'BENCH', ?, 100, 'CNY', 'ACCEPTED', " + NOW + ", "
                        + NOW + " + interval 1 day, 0)");
                PreparedStatement order = connection.prepareStatement("insert into recharge_order (id, platform_no,"
                        + " order_no, content_hash, wallet_id, agreement_no, amount, currency, status,"
                        + " bank_request_no, created_at) values (?, ?, ?, '', ?, '" + AGREEMENT
                        + "', 100, 'CNY', 'PROCESSING', ?, " + NOW + ")")) {
            for (int i = 0; i < count; i++) {
                long number = numbers.incrementAndGet();
                int user = (int) (number % Population.WALLETS);
                String id = Population.id("rch_", FIRST_ID + number);
                Batch.add(payment, requestNo(number), id, population.payer(user));
                Batch.add(
                        order,
                        id,
                        population.platformNo(),
                        "bench-" + number,
                        population.wallets().get(user),
                        requestNo(number));
                added.add(number);
                Batch.flush(i, payment, order);
            }
            payment.executeBatch();
            order.executeBatch();
        }
        return added;
    }
}
