package org.openescrow.web.console.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openescrow.escrow.bankdesk.BankDesk;
import org.openescrow.escrow.order.HourTotal;
import org.openescrow.payment.ledger.AccountKind;
import org.openescrow.payment.money.Money;
import org.openescrow.web.console.access.Deed;
import org.openescrow.web.console.access.Does;
import org.openescrow.web.console.access.Me;
import org.openescrow.web.console.frame.Notices;

/** The first page. */
@Named("start")
@RequestScoped
public class StartPage {
    /** With fewer wallets it is too quiet here to see how things go. */
    private static final long QUIET = 10;

    @Inject
    Figures figures;

    @Inject
    DemoActivity activity;

    @Inject
    Me me;

    @Inject
    Notices notices;

    private Figures.@Nullable Snapshot snapshot;

    public void load() {
        snapshot = figures.now();
    }

    /** Whether the outside world is the sandbox's, beside the console. */
    public boolean isDemo() {
        return activity.isOffered();
    }

    /** Has a day of activity played, in a demo. */
    @Does(Deed.PLAY_ACTIVITY)
    public @Nullable String play() {
        return notices.after("start.begun", "/console/start", () -> activity.start(me.name()));
    }

    /** Whether there is a demo in which hardly anything has happened. */
    public boolean isQuiet() {
        return activity.isOffered() && accounts(AccountKind.USER) < QUIET;
    }

    public boolean isPlaying() {
        return activity.isRunning();
    }

    private long accounts(AccountKind kind) {
        return getNow().balance().rows().stream()
                .filter(row -> row.kind() == kind)
                .mapToLong(row -> row.accounts())
                .sum();
    }

    public Figures.Snapshot getNow() {
        // What a form's own page shows is asked for before the page is shown again, to know what is in the form.
        if (snapshot == null) {
            load();
        }
        return Objects.requireNonNull(snapshot);
    }

    /** What users and merchants have with us: the money in custody. */
    public Money getCustody() {
        return total(AccountKind.USER).plus(total(AccountKind.MERCHANT_SETTLEMENT));
    }

    public Money getUsers() {
        return total(AccountKind.USER);
    }

    public Money getMerchants() {
        return total(AccountKind.MERCHANT_SETTLEMENT);
    }

    private Money total(AccountKind kind) {
        return getNow().balance().rows().stream()
                .filter(row -> row.kind() == kind)
                .map(row -> row.balance())
                .reduce(Money.zero(Money.CNY), Money::plus);
    }

    public List<Bar> getRecharges() {
        return Bar.of(getNow().recharges());
    }

    public List<Bar> getConsumptions() {
        return Bar.of(getNow().consumptions());
    }

    public Money sum(List<HourTotal> totals) {
        return Money.fen(totals.stream().mapToLong(HourTotal::fen).sum());
    }

    public long count(List<HourTotal> totals) {
        return totals.stream().mapToLong(HourTotal::orders).sum();
    }

    /** A count that is not counted any further is said to be so. */
    public String upTo(int counted) {
        return counted >= BankDesk.MOST_COUNTED ? BankDesk.MOST_COUNTED + "+" : Integer.toString(counted);
    }

    public long getWebhookSeconds() {
        return getNow().webhookWait().map(Duration::toSeconds).orElse(0L);
    }

    /** What is to be said of the last check of the books: PASSED, FAILED, RUNNING, or NEVER. */
    public String getCheckState() {
        return getNow().check()
                .map(check -> check.verdict()
                        .map(verdict -> verdict.isClean() ? "PASSED" : "FAILED")
                        .orElse("RUNNING"))
                .orElse("NEVER");
    }
}
