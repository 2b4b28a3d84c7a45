package org.openescrow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openescrow.client.EscrowProblem;
import org.openescrow.client.json.Money;
import org.openescrow.client.order.NewConsumption;
import org.openescrow.client.order.NewRecharge;

/** What those see who watch: {@code /escrow/metrics}, the dashboard and the alerts made of it, and their runbooks. */
class MetricsIT {
    private static final Path OBSERVABILITY =
            Path.of(System.getProperty("escrow.docs")).resolveSibling("deploy/observability");
    private static final Pattern METRIC = Pattern.compile("\\bescrow_[a-z_]+");
    private static final Pattern ALERT = Pattern.compile("- alert: (\\w+)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");

    private final RunningSystem system = RunningSystem.shared();
    private final Marketplace shop = Marketplace.admitted(system);
    private final String merchant = shop.merchant().id();

    @Test
    void whatHappensIsCountedOnceItIsCommitted() {
        Figures before = Figures.of(system);
        Marketplace.Customer customer = shop.customer(1_000);
        pay(customer, 300);
        payTooMuch(customer);
        grows(before, "escrow_wallets_opened_total", 1);
        grows(before, "escrow_cards_bound_total", 1);
        grows(before, "escrow_orders_total{kind=\"recharge\",outcome=\"SUCCEEDED\"}", 1);
        grows(before, "escrow_orders_total{kind=\"consumption\",outcome=\"SUCCEEDED\"}", 1);
        grows(before, "escrow_ledger_transactions_total", 2);
        grows(before, "escrow_refusals_total{code=\"INSUFFICIENT_FUNDS\"}", 1);
        grows(before, request("/escrow/v1/consumptions", "POST", "2xx"), 1);
        grows(before, request("/escrow/v1/consumptions", "POST", "4xx"), 1);
        grows(before, "escrow_shared_transaction_requests_sum", 2);
        grows(
                before,
                "escrow_bank_call_duration_seconds_count{channel=\"SANDBOX\",operation=\"DEBIT\",outcome=\"ACCEPTED\"}",
                1);
        assertEquals(1, Figures.of(system).value("escrow_figures_readable"));
    }

    /** A bank that keeps silent is seen, and so is its end. */
    @Test
    void anUnknownPaymentIsSeenUntilItIsKnown() {
        Marketplace.Customer customer = shop.customer(0);
        String unknown = "escrow_bank_payments_open{status=\"UNKNOWN\"}";
        assertTrue(Figures.of(system).series().containsKey(unknown), "a zero is a figure too");
        shop.world.nextDebits("TIMEOUT_BUT_DONE", 1, 600_000);
        String recharge = shop.client
                .recharge(new NewRecharge(
                        Marketplace.number("r"), customer.wallet().id(), customer.agreementNo(), Money.fen(700)))
                .execute()
                .id();
        Await.until(
                "it is seen", Duration.ofSeconds(60), () -> Figures.of(system).value(unknown) >= 1);
        assertEquals("SUCCEEDED", shop.ended(recharge).status().name());
        Await.until(
                "it is gone", Duration.ofSeconds(60), () -> Figures.of(system).value(unknown) == 0);
    }

    @Test
    void everyMetricOfDashboardAndAlertsExists() throws IOException {
        Marketplace.Customer customer = shop.customer(1_000);
        pay(customer, 10);
        payTooMuch(customer);
        Set<String> names = Figures.of(system).names();
        Set<String> missing = new TreeSet<>(metrics("dashboard.json"));
        missing.addAll(metrics("alerts.yml"));
        assertFalse(missing.isEmpty());
        missing.removeAll(names);
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyAlertHasARunbook() throws IOException {
        Set<String> headings = found(HEADING, Path.of(System.getProperty("escrow.docs"), "operations.md"), 1);
        Set<String> alerts = found(ALERT, OBSERVABILITY.resolve("alerts.yml"), 1);
        assertFalse(alerts.isEmpty());
        alerts.removeAll(headings);
        assertEquals(Set.of(), alerts);
    }

    private static Set<String> metrics(String file) throws IOException {
        return found(METRIC, OBSERVABILITY.resolve(file), 0);
    }

    private static Set<String> found(Pattern pattern, Path file, int group) throws IOException {
        return pattern.matcher(Files.readString(file))
                .results()
                .map(match -> match.group(group))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String request(String route, String method, String status) {
        return "escrow_http_request_duration_seconds_count{method=\"" + method + "\",route=\"" + route + "\",status=\""
                + status + "\"}";
    }

    /** Others use the shared system too, but not at the same time. What is committed may be counted a moment later. */
    private void grows(Figures before, String name, double by) {
        double wanted = before.value(name) + by;
        Await.until(
                name + " is " + wanted,
                Duration.ofSeconds(10),
                () -> Figures.of(system).value(name) >= wanted);
        assertEquals(wanted, Figures.of(system).value(name), name);
    }

    private void pay(Marketplace.Customer customer, long fen) {
        shop.client
                .consume(new NewConsumption(
                        Marketplace.number("c"), customer.wallet().id(), merchant, Money.fen(fen), null))
                .execute();
    }

    private void payTooMuch(Marketplace.Customer customer) {
        EscrowProblem no = assertThrows(EscrowProblem.class, () -> pay(customer, 5_000));
        assertEquals("INSUFFICIENT_FUNDS", no.code());
    }
}
