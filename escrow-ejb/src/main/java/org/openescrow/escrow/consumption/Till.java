package org.openescrow.escrow.consumption;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openescrow.escrow.limit.Spending;
import org.openescrow.escrow.wallet.WalletId;
import org.openescrow.payment.ledger.Ledger;
import org.openescrow.payment.ledger.PostingResult;
import org.openescrow.payment.refusal.Outcome;

/** Pays the purchases of one transaction as far as limits and balances go. What is not paid is not counted. */
final class Till {
    private final Spending spending;
    private final Ledger ledger;

    Till(Spending spending, Ledger ledger) {
        this.spending = spending;
        this.ledger = ledger;
    }

    /** What becomes of each, in their order. */
    List<Outcome<ConsumptionOrder>> pay(List<Outcome<Sale>> sales) {
        List<Outcome<Sale>> within =
                sales.stream().map(outcome -> outcome.then(this::count)).toList();
        Iterator<PostingResult> posted = ledger.postAll(
                        within.stream().flatMap(Till::done).map(Sale::posting).toList())
                .iterator();
        Set<WalletId> relieved = new HashSet<>();
        List<Outcome<ConsumptionOrder>> ended = new ArrayList<>();
        within.forEach(outcome -> ended.add(outcome.then(sale -> paid(sale, posted.next(), relieved))));
        // Where a purchase had no money after all, those that came after it were held to a limit that it had not used.
        List<Integer> again = IntStream.range(0, sales.size())
                .filter(i -> within.get(i) instanceof Outcome.Refused)
                .filter(i -> done(sales.get(i))
                        .anyMatch(sale -> relieved.contains(sale.wallet().id())))
                .boxed()
                .toList();
        if (!again.isEmpty()) {
            Iterator<Outcome<ConsumptionOrder>> second =
                    pay(again.stream().map(sales::get).toList()).iterator();
            again.forEach(i -> ended.set(i, second.next()));
        }
        return ended;
    }

    private Outcome<Sale> count(Sale sale) {
        return spending.spend(sale.payer(), sale.amount()).then(counted -> Outcome.done(sale));
    }

    private Outcome<ConsumptionOrder> paid(Sale sale, PostingResult result, Set<WalletId> relieved) {
        if (result instanceof PostingResult.Refused no) {
            spending.giveBack(sale.wallet(), sale.amount());
            relieved.add(sale.wallet().id());
            return new Outcome.Refused<>(no.refusal());
        }
        return Outcome.done(sale.order());
    }

    static <V> Stream<V> done(Outcome<V> outcome) {
        return outcome instanceof Outcome.Done<V> done ? Stream.of(done.value()) : Stream.empty();
    }
}
