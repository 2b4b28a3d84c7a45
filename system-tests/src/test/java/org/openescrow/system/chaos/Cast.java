package org.openescrow.system.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.openescrow.client.platform.Merchant;
import org.openescrow.client.wallet.Wallet;
import org.openescrow.micro.demo.Identity;
import org.openescrow.system.Marketplace;

/** Who takes part: the users of one platform, whose cards are bound and whose wallets are empty, and its merchants. */
final class Cast {
    private static final int AT_ONCE = 8;

    private final List<Customer> customers;
    private final List<Merchant> merchants;

    private Cast(List<Customer> customers, List<Merchant> merchants) {
        this.customers = customers;
        this.merchants = merchants;
    }

    /** A user of the platform. */
    record Customer(String walletId, String agreementNo, String cardNo, long cardBalance) {
        /** Hides the card number. */
        @Override
        public String toString() {
            return walletId;
        }
    }

    static Cast gather(Marketplace shop, Plan plan) throws Exception {
        List<Callable<Customer>> users = new ArrayList<>();
        for (int i = 0; i < plan.people().size(); i++) {
            Identity person = plan.people().get(i);
            long cardBalance = plan.cardBalance(i);
            users.add(() -> customer(shop, person, cardBalance));
        }
        List<Callable<Merchant>> sellers = new ArrayList<>();
        for (int i = 0; i < Plan.MERCHANTS; i++) {
            sellers.add(shop::merchant);
        }
        ExecutorService hands = Executors.newFixedThreadPool(AT_ONCE);
        try {
            return new Cast(results(hands.invokeAll(users)), results(hands.invokeAll(sellers)));
        } finally {
            hands.shutdownNow();
        }
    }

    private static Customer customer(Marketplace shop, Identity person, long cardBalance) {
        shop.world.create(person, cardBalance);
        Wallet wallet = shop.wallet(person);
        return new Customer(wallet.id(), shop.agreement(wallet, person), person.cardNo(), cardBalance);
    }

    private static <T> List<T> results(List<Future<T>> futures) throws Exception {
        List<T> results = new ArrayList<>();
        for (Future<T> future : futures) {
            results.add(future.get());
        }
        return results;
    }

    List<Customer> customers() {
        return customers;
    }

    List<Merchant> merchants() {
        return merchants;
    }

    Customer customer(int index) {
        return customers.get(index);
    }

    Merchant merchant(int index) {
        return merchants.get(index);
    }
}
