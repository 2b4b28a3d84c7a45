package org.openescrow.system.chaos;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.openescrow.micro.demo.Identity;

/**
 * Everything that is left to chance in one round, drawn from one seed before it begins: people, orders and who sends
 * them how, the bank's moods, and when what is killed.
 */
final class Plan {
    static final int CLIENTS = 16;
    static final int WALLETS = 40;
    static final int MERCHANTS = 8;

    private static final int HIGHEST_RECHARGE = 50_000;
    private static final int HIGHEST_PURCHASE = 8_000;
    /** One purchase in so many is beyond everything that its wallet could ever hold. */
    private static final int ONE_BEYOND_MEANS_IN = 33;
    /** Every card of this rank lacks the money for half of its recharges. */
    private static final int ONE_POOR_CARD_IN = 10;
    /** One deck of moods; shuffled, and followed by another. */
    private static final Map<String, Integer> DECK = new TreeMap<>(Map.ofEntries(
            Map.entry("NORMAL", 8),
            Map.entry("SYNC_SUCCESS", 2),
            Map.entry("DECLINE", 1),
            Map.entry("TIMEOUT_BUT_DONE", 1),
            Map.entry("TIMEOUT_NOT_DONE", 1),
            Map.entry("CALLBACK_LOST", 1),
            Map.entry("CALLBACK_TWICE", 2),
            Map.entry("CALLBACK_TWICE_OTHER_SERIAL", 2),
            Map.entry("CALLBACK_LATE", 1),
            Map.entry("CALLBACK_WRONG_AMOUNT", 1),
            Map.entry("CALLBACK_BAD_SIGNATURE", 1)));

    private final Scale scale;
    private final Random random;
    private final String prefix;
    private final List<Identity> people = new ArrayList<>();
    private final List<Order> recharges = new ArrayList<>();
    private final List<List<Order>> orders = new ArrayList<>();
    private final List<Spell> spells = new ArrayList<>();
    private final List<Blow> blows = new ArrayList<>();

    private Plan(long seed, Scale scale) {
        this.scale = scale;
        this.random = new Random(seed);
        this.prefix = Long.toString(seed, Character.MAX_RADIX) + "-";
    }

    /** The plan of this seed; the same seed draws the same at the same scale. */
    static Plan of(long seed, Scale scale) {
        Plan plan = new Plan(seed, scale);
        for (int i = 0; i < WALLETS; i++) {
            plan.people.add(Identity.random(plan.random));
        }
        plan.drawOrders();
        plan.drawSpells();
        plan.drawBlows();
        return plan;
    }

    Scale scale() {
        return scale;
    }

    List<Identity> people() {
        return people;
    }

    /** The orders of each client, in the order in which it sends them. */
    List<List<Order>> orders() {
        return orders;
    }

    List<Spell> spells() {
        return spells;
    }

    List<Blow> blows() {
        return blows;
    }

    /** What the card of a wallet holds at the beginning; some cannot pay for all that is ordered. */
    long cardBalance(int wallet) {
        long ordered = ordered(wallet);
        return wallet % ONE_POOR_CARD_IN == 0 ? ordered / 2 : ordered;
    }

    private long ordered(int wallet) {
        return recharges.stream()
                .filter(order -> order.wallet() == wallet)
                .mapToLong(Order::fen)
                .sum();
    }

    private void drawOrders() {
        for (int i = 0; i < CLIENTS; i++) {
            orders.add(new ArrayList<>());
        }
        // Recharges come rather early, so that most purchases find money.
        Map<Double, Order> mixed = new TreeMap<>();
        for (int i = 0; i < scale.recharges(); i++) {
            Order recharge = draw(Order.Kind.RECHARGE, i, 100 + random.nextInt(HIGHEST_RECHARGE));
            recharges.add(recharge);
            mixed.put(0.8 * random.nextDouble(), recharge);
        }
        for (int i = 0; i < scale.consumptions(); i++) {
            Order purchase = draw(Order.Kind.CONSUMPTION, i, 1 + random.nextInt(HIGHEST_PURCHASE));
            boolean beyondMeans = random.nextInt(ONE_BEYOND_MEANS_IN) == 0;
            mixed.put(0.1 + 0.9 * random.nextDouble(), beyondMeans ? beyondMeans(purchase) : purchase);
        }
        mixed.values().forEach(order -> orders.get(random.nextInt(CLIENTS)).add(order));
    }

    private Order draw(Order.Kind kind, int number, long fen) {
        String orderNo = prefix + (kind == Order.Kind.RECHARGE ? "r" : "c") + number;
        // Half of all purchases go to one merchant: the account that everybody wants to credit.
        int merchant = random.nextBoolean() ? 0 : random.nextInt(MERCHANTS);
        return new Order(kind, orderNo, random.nextInt(WALLETS), merchant, fen, manner());
    }

    private Order beyondMeans(Order order) {
        long fen = ordered(order.wallet()) + 1;
        return new Order(order.kind(), order.orderNo(), order.wallet(), order.merchant(), fen, order.manner());
    }

    private Order.Manner manner() {
        return switch (random.nextInt(20)) {
            case 0 -> Order.Manner.TWICE_AT_ONCE;
            case 1 -> Order.Manner.AGAIN;
            case 2 -> Order.Manner.OTHER_KEY_AT_ONCE;
            case 3 -> Order.Manner.OTHER_KEY;
            default -> Order.Manner.ONCE;
        };
    }

    private void drawSpells() {
        int drawn = 0;
        while (drawn < scale.recharges()) {
            List<Spell> deck = new ArrayList<>();
            DECK.forEach((mode, debits) -> deck.add(new Spell(mode, debits)));
            Collections.shuffle(deck, random);
            spells.addAll(deck);
            drawn += deck.stream().mapToInt(Spell::debits).sum();
        }
    }

    /** The JVM so many times and once the database, each in its own part of the work, in an order by chance. */
    private void drawBlows() {
        List<Blow.Target> targets = new ArrayList<>(Collections.nCopies(scale.jvmKills(), Blow.Target.JVM));
        targets.addAll(Collections.nCopies(scale.restarts(), Blow.Target.ALL_JVMS_GENTLY));
        targets.add(Blow.Target.DATABASE);
        Collections.shuffle(targets, random);
        int part = scale.orders() / (targets.size() + 1);
        for (int i = 0; i < targets.size(); i++) {
            blows.add(new Blow(targets.get(i), (i + 1) * part + random.nextInt(part / 2) - part / 4));
        }
        blows.sort(Comparator.comparingInt(Blow::afterAnswers));
    }
}
