package org.openescrow.web.metrics;

import static jakarta.enterprise.event.TransactionPhase.AFTER_SUCCESS;

import io.prometheus.metrics.core.datapoints.CounterDataPoint;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.openescrow.escrow.card.CardBound;
import org.openescrow.escrow.consumption.ConsumptionsPaid;
import org.openescrow.escrow.recharge.RechargesEnded;
import org.openescrow.escrow.wallet.WalletOpened;
import org.openescrow.payment.channel.BankCall;
import org.openescrow.payment.ledger.MoneyPosted;

/** Counts news of the business, once it is committed. */
@ApplicationScoped
class NewsMeter {
    private Counter orders;
    private CounterDataPoint paid;
    private CounterDataPoint postings;
    private CounterDataPoint wallets;
    private CounterDataPoint cards;
    private Histogram bankCalls;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    NewsMeter() {}

    @Inject
    NewsMeter(Registry registry) {
        orders = registry.counter("escrow_orders_total", "Orders that ended, by kind and outcome.", "kind", "outcome");
        paid = orders.labelValues("consumption", "SUCCEEDED");
        postings = registry.counter("escrow_ledger_transactions_total", "Transactions posted in the ledger.")
                .labelValues();
        wallets = registry.counter("escrow_wallets_opened_total", "Wallets opened.")
                .labelValues();
        cards = registry.counter("escrow_cards_bound_total", "Cards bound.").labelValues();
        bankCalls = registry.time(
                "escrow_bank_call_duration",
                "Calls to banks, the guards around them included.",
                "channel",
                "operation",
                "outcome");
    }

    void ended(@Observes(during = AFTER_SUCCESS) RechargesEnded news) {
        news.recharges().forEach(one -> orders.labelValues(
                        "recharge", one.value().status().name())
                .inc());
    }

    void paid(@Observes(during = AFTER_SUCCESS) ConsumptionsPaid news) {
        paid.inc(news.consumptions().size());
    }

    void opened(@Observes(during = AFTER_SUCCESS) WalletOpened news) {
        wallets.inc();
    }

    void bound(@Observes(during = AFTER_SUCCESS) CardBound news) {
        cards.inc();
    }

    void posted(@Observes(during = AFTER_SUCCESS) MoneyPosted news) {
        postings.inc(news.transactions());
    }

    void asked(@Observes BankCall news) {
        bankCalls
                .labelValues(news.channel().value(), news.operation().name(), news.outcome())
                .observe(Registry.seconds(news.time().toNanos()));
    }
}
