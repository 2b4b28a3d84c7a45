package org.openescrow.system.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openescrow.client.signature.SignatureAlgorithm;
import org.openescrow.system.Marketplace;
import org.openescrow.system.RunningSystem;
import org.openescrow.system.Turn;
import org.openescrow.system.chaos.Books;
import org.openescrow.system.chaos.DatabaseProcess;

/**
 * Every operation of the reference gets what nobody should send: whatever it is, the answer is a no with a code or what
 * is promised, nothing of the inside is told, and the books stay as they were.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("launcher")
@Order(Turn.HOSTILE)
class HostileInputIT {
    private static final int CALLERS = 8;
    private static final int REQUESTS = Integer.getInteger("escrow.hostile.requests", 10_400);
    private static final long SEED = Long.getLong("escrow.hostile.seed", System.nanoTime());
    private static final int SHOWN = 30;
    private static final long FUNDS = 10;

    private static final String MONEY_TABLES =
            """
            SELECT 'ledger_transaction', COUNT(*) FROM ledger_transaction
            UNION ALL SELECT 'ledger_entry', COUNT(*) FROM ledger_entry
            UNION ALL SELECT 'ledger_hold', COUNT(*) FROM ledger_hold
            UNION ALL SELECT 'ledger_reversal', COUNT(*) FROM ledger_reversal
            UNION ALL SELECT 'ledger_rule_change', COUNT(*) FROM ledger_rule_change
            UNION ALL SELECT 'recharge_order', COUNT(*) FROM recharge_order
            UNION ALL SELECT 'consumption_order', COUNT(*) FROM consumption_order
            UNION ALL SELECT 'bank_payment', COUNT(*) FROM bank_payment
            UNION ALL SELECT 'held', COALESCE(SUM(amount), 0) FROM ledger_entry
            """;

    private final Map<String, String> faults = new ConcurrentHashMap<>();
    private final Map<String, Integer> answers = new ConcurrentHashMap<>();
    private RunningSystem system;

    @BeforeAll
    void start() throws IOException {
        system = RunningSystem.attacked();
    }

    @Test
    void whateverIsSentIsRefusedAndTheBooksStay() throws Exception {
        Attacker.Scene scene = scene();
        List<String> before = books();
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        try {
            List<Callable<Boolean>> attacks = new ArrayList<>();
            for (int caller = 0; caller < CALLERS; caller++) {
                Attacker attacker = new Attacker(scene, new Random(SEED + caller));
                attacks.add(() -> attack(attacker));
            }
            for (Future<Boolean> done : callers.invokeAll(attacks)) {
                assertTrue(done.get());
            }
        } finally {
            callers.shutdownNow();
        }
        String run = "seed " + SEED + " (-Descrow.hostile.seed), answers by status " + new TreeMap<>(answers);
        assertEquals(
                List.of(),
                faults.entrySet().stream().map(Object::toString).limit(SHOWN).toList(),
                run);
        assertEquals(before, books(), run);
        // A run that is refused at the door proves nothing about what is behind it.
        for (String status : List.of("200", "201", "400", "401", "403", "404", "405", "409", "413", "415", "422")) {
            assertTrue(answers.containsKey(status), run);
        }
        System.getLogger(HostileInputIT.class.getName()).log(System.Logger.Level.INFO, run);
    }

    private Attacker.Scene scene() {
        Marketplace shop = Marketplace.admitted(system, SignatureAlgorithm.ED25519);
        // Less than any example costs; and the example's agreement is nobody's, so that no order can succeed.
        Marketplace.Customer customer = shop.customer(FUNDS);
        return new Attacker.Scene(
                system.base(),
                Target.of(system.contract().document()),
                Map.of(
                        "walletId",
                        customer.wallet().id(),
                        "merchantId",
                        shop.merchant().id(),
                        "accountNo",
                        customer.wallet().paymentAccountNo()),
                shop.signer(),
                system.desk().token());
    }

    private boolean attack(Attacker attacker) throws IOException {
        Judge judge = new Judge(system.contract());
        String previous = "nothing";
        try (RawConnection connection = new RawConnection(system.base())) {
            for (int sent = 0; sent < REQUESTS / CALLERS; sent++) {
                Attack attack = attacker.next();
                Optional<RawAnswer> answer = connection.send(attack);
                if (!attack.isFramed()) {
                    connection.hangUp();
                }
                answers.merge(answer.map(one -> Integer.toString(one.status())).orElse("none"), 1, Integer::sum);
                List<String> wrong = judge.faults(attack, answer);
                if (!wrong.isEmpty()) {
                    faults.putIfAbsent(
                            attack.toString(),
                            wrong + " " + answer.map(RawAnswer::toString).orElse("") + " after " + previous);
                }
                previous = attack.toString();
            }
        }
        return true;
    }

    /** The trial balance without the numbers of accounts, which may grow, and how many rows there are about money. */
    private List<String> books() throws IOException, SQLException {
        List<String> books = new ArrayList<>();
        for (JsonObject row : system.desk().trialBalance().getJsonArray("rows").getValuesAs(JsonObject.class)) {
            books.add(row.getString("kind") + row.get("debits") + row.get("credits") + row.get("balance"));
        }
        try (Books tables = new Books(new DatabaseProcess(system.data()))) {
            tables.ours(MONEY_TABLES).forEach(line -> books.add(line.toString()));
        }
        return books;
    }
}
