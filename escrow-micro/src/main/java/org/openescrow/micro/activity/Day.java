package org.openescrow.micro.activity;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.openescrow.client.signature.SignatureAlgorithm;
import org.openescrow.micro.demo.DemoTarget;
import org.openescrow.micro.demo.OperatorDesk;
import org.openescrow.micro.demo.OutsideWorld;

/** The day itself, of platforms that are new each time. What is not as it should be ends it with an exception. */
final class Day implements AutoCloseable {
    private static final int USERS_A_SHOP = 12;
    private static final int UNANSWERED = 3;
    private static final int THREADS = 6;
    private static final long ADJUSTMENT = 1_280;

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final Tally tally = new Tally();
    private final OutsideWorld world;
    private final OperatorDesk desk;
    private final Applicants applicants;

    Day(DemoTarget target) {
        this.world = new OutsideWorld(target.base());
        this.desk = OperatorDesk.logIn(target);
        this.applicants = new Applicants(target.base(), desk, tally);
    }

    Tally play() throws InterruptedException, IOException {
        List<Shop> shops = shops();
        try (ShopServer server = ShopServer.of(shops.get(0))) {
            List<Shopper> shoppers = together(users(shops));
            server.await(USERS_A_SHOP, tally);
            trouble(shoppers);
        }
        return tally;
    }

    private List<Shop> shops() {
        List<Shop> shops = List.of(
                applicants.admitted("星光商城", SignatureAlgorithm.RSA_V1_5_SHA256),
                applicants.admitted("海棠出行", SignatureAlgorithm.ECDSA_P256_SHA256),
                applicants.admitted("邻里生鲜", SignatureAlgorithm.ED25519));
        applicants.rejected("云上票务", "the licence has expired");
        applicants.waiting("小满家政");
        return shops;
    }

    private List<Callable<Shopper>> users(List<Shop> shops) {
        List<Callable<Shopper>> users = new ArrayList<>();
        for (int i = 0; i < shops.size() * USERS_A_SHOP; i++) {
            Shop shop = shops.get(i % shops.size());
            int number = i;
            users.add(() -> new Shopper(shop, world, tally, number).spend());
        }
        return users;
    }

    /** What waits for a person at the end of a day. */
    private void trouble(List<Shopper> shoppers) throws InterruptedException {
        awaitExceptions(shoppers);
        List<Shopper> calm = shoppers.stream()
                .filter(shopper -> shopper.mishap() == Mishap.NOTHING)
                .toList();
        freeze(calm.get(UNANSWERED));
        propose(calm.get(UNANSWERED + 1), calm.get(UNANSWERED));
        leaveUnanswered(calm.subList(0, UNANSWERED));
    }

    private void awaitExceptions(List<Shopper> shoppers) throws InterruptedException {
        Set<String> contradicted = shoppers.stream()
                .filter(shopper -> shopper.mishap() == Mishap.CONTRADICTED)
                .map(Shopper::lastRequestNo)
                .collect(Collectors.toSet());
        Expected.soon(() -> openExceptions().containsAll(contradicted), "a contradiction is an open exception");
        contradicted.forEach(any -> tally.add(Tally.Item.EXCEPTION));
    }

    private Set<String> openExceptions() {
        return desk.openExceptions().getJsonArray("data").getValuesAs(JsonObject.class).stream()
                .map(exception -> exception.getString("requestNo"))
                .collect(Collectors.toSet());
    }

    private void freeze(Shopper shopper) {
        desk.blockWallet(shopper.wallet().id(), "OUT", "the user's phone was stolen");
        shopper.refused(1, "WALLET_FROZEN");
        tally.add(Tally.Item.FROZEN);
    }

    private void propose(Shopper from, Shopper to) {
        desk.proposeAdjustment(
                from.wallet().paymentAccountNo(),
                to.wallet().paymentAccountNo(),
                ADJUSTMENT,
                "paid from the wrong wallet, as both users say");
        tally.add(Tally.Item.PROPOSAL);
    }

    private void leaveUnanswered(List<Shopper> shoppers) throws InterruptedException {
        together(shoppers.stream()
                .<Callable<Shopper>>map(shopper -> shopper::rechargeWithoutAnswer)
                .toList());
        for (Shopper shopper : shoppers) {
            String status = desk.bankPayment(shopper.lastRequestNo()).getString("status");
            Expected.holds(status.equals("UNKNOWN"), "what the bank does not tell is unknown, not " + status);
            tally.add(Tally.Item.UNKNOWN);
        }
    }

    private <T> List<T> together(List<Callable<T>> work) throws InterruptedException {
        List<T> done = new ArrayList<>();
        for (Future<T> one : threads.invokeAll(work)) {
            try {
                done.add(one.get());
            } catch (ExecutionException failed) {
                throw new IllegalStateException(
                        String.valueOf(
                                failed.getCause() == null
                                        ? failed
                                        : failed.getCause().getMessage()),
                        failed);
            }
        }
        return done;
    }

    /** The books add up, by the system's own word: the trial balance, and every balance and seal recomputed. */
    long checkedEntries() {
        Expected.holds(desk.trialBalance().getBoolean("balanced"), "debits equal credits");
        JsonObject checked = desk.verifyBooks();
        Expected.holds(checked.getBoolean("clean"), "every balance is the sum of its entries");
        return checked.getJsonNumber("entries").longValueExact();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
