package org.openescrow.system.chaos;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.openescrow.client.order.OrderStatus;
import org.openescrow.system.Marketplace;
import org.openescrow.system.SystemUnderTest;

/** One round of the fault story: set the scene, let it go wrong, let it settle, compare all books. */
public final class Round {
    /** One request in so many is sent again at the end. */
    private static final int ONE_REPLAY_IN = 10;

    /** At least one purchase in so many finds money: recharges are slow where the machine is. */
    private static final int LEAST_PAID = 4;

    private final SystemUnderTest system;
    private final Instant beginning;
    private final Plan plan;
    private final Marketplace shop;
    private final Cast cast;
    private final Outages outages = new Outages();
    private final Pace pace = new Pace();
    private final Desk desk;

    /**
     * Sets the scene.
     *
     * @param beginning before the first payment of the whole system
     */
    public Round(SystemUnderTest system, Instant beginning, long seed, Scale scale) throws Exception {
        this.system = system;
        this.beginning = beginning;
        this.plan = Plan.of(seed, scale);
        this.shop = Marketplace.admitted(system);
        this.cast = Cast.gather(shop, plan);
        this.desk = new Desk(shop.client, cast, new Weather(shop.world, outages, plan.spells()), outages);
    }

    /** Plays it; answers one line that tells how it went. Throws a {@link Violation} where a promise is broken. */
    public String play() throws Exception {
        try (Crew crew = new Crew(desk, pace, plan.orders())) {
            new Director(system, outages, pace).direct(plan.blows(), crew);
            crew.finish();
        }
        try (Books books = new Books(system.database())) {
            Map<String, OrderStatus> recharges = Settling.await(shop.client, books, rechargeIds());
            audit(books, recharges);
            replaySome();
            return result(books, recharges);
        }
    }

    private Set<String> rechargeIds() {
        return desk.outcomes().stream()
                .filter(outcome -> outcome.order().kind() == Order.Kind.RECHARGE)
                .map(outcome -> outcome.id().orElseThrow())
                .collect(Collectors.toSet());
    }

    private void audit(Books books, Map<String, OrderStatus> recharges) throws SQLException {
        Violation.unless(
                desk.outcomes().size() == plan.scale().orders(),
                "%d orders were answered",
                desk.outcomes().size());
        LedgerAudit ledger = new LedgerAudit(books);
        ledger.check();
        ledger.checkMerchants(cast.merchants(), sales());
        new BankAudit(shop.world, books).check(cast, beginning);
        List<Map<String, Long>> expected = expected(recharges);
        WalletAudit wallets = new WalletAudit(shop.client);
        for (int i = 0; i < expected.size(); i++) {
            wallets.check(cast.customer(i), expected.get(i));
        }
        var trial = system.desk().trialBalance();
        Violation.unless(trial.getBoolean("balanced"), "the trial balance says %s", trial);
    }

    /** What each wallet's entries must be, by the ids that the clients were told. */
    private List<Map<String, Long>> expected(Map<String, OrderStatus> recharges) {
        List<Map<String, Long>> wallets = new ArrayList<>();
        for (int i = 0; i < Plan.WALLETS; i++) {
            wallets.add(new HashMap<>());
        }
        for (Outcome outcome : desk.outcomes()) {
            Order order = outcome.order();
            outcome.id().ifPresent(id -> {
                if (order.kind() == Order.Kind.CONSUMPTION) {
                    wallets.get(order.wallet()).put(id, -order.fen());
                } else if (recharges.get(id) == OrderStatus.SUCCEEDED) {
                    wallets.get(order.wallet()).put(id, order.fen());
                }
            });
        }
        return wallets;
    }

    private Map<Integer, Long> sales() {
        return desk.outcomes().stream()
                .filter(outcome -> outcome.order().kind() == Order.Kind.CONSUMPTION
                        && outcome.id().isPresent())
                .collect(Collectors.groupingBy(
                        outcome -> outcome.order().merchant(),
                        Collectors.summingLong(outcome -> outcome.order().fen())));
    }

    /** Old requests once more: the answers must be those that were given then. */
    private void replaySome() {
        int number = 0;
        for (Outcome outcome : desk.outcomes()) {
            if (number++ % ONE_REPLAY_IN == 0) {
                Desk.Reply reply = desk.ask(Errand.first(outcome.order()));
                Violation.unless(reply == Desk.Reply.ANSWERED, "not answered again: %s", outcome.order());
            }
        }
    }

    private String result(Books books, Map<String, OrderStatus> recharges) throws SQLException {
        LedgerAudit ledger = new LedgerAudit(books);
        Map<String, Long> roads = ledger.roads();
        // A round in which nothing went wrong proves nothing.
        Violation.unless(
                roads.keySet().containsAll(Set.of("ANSWER", "CALLBACK", "QUERY", "CLOSURE")), "roads were %s", roads);
        Violation.unless(ledger.wrongAmounts() > 0, "no callback named a wrong amount");
        long succeeded = recharges.values().stream()
                .filter(status -> status == OrderStatus.SUCCEEDED)
                .count();
        long paid = desk.outcomes().stream()
                .filter(outcome -> outcome.order().kind() == Order.Kind.CONSUMPTION
                        && outcome.id().isPresent())
                .count();
        int ordered = plan.scale().consumptions();
        Violation.unless(paid < ordered && paid > ordered / LEAST_PAID, "%d purchases were paid", paid);
        return ("%d of %d recharges succeeded, %d of %d purchases paid, %s killed, %d attempts repeated,"
                        + " payments ended by %s so far")
                .formatted(
                        succeeded,
                        plan.scale().recharges(),
                        paid,
                        ordered,
                        plan.blows().stream().map(Blow::target).toList(),
                        desk.repetitions(),
                        roads);
    }
}
