package org.openescrow.web.console.ledger;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openescrow.payment.ledger.LedgerBooks;
import org.openescrow.payment.ledger.TrialBalance;
import org.openescrow.payment.ledger.check.VerificationView;
import org.openescrow.payment.ledger.check.Verifications;
import org.openescrow.web.console.access.Deed;
import org.openescrow.web.console.access.Does;
import org.openescrow.web.console.access.Me;
import org.openescrow.web.console.frame.Notices;

/** The ledger on one page, and the checks of it. */
@Named("ledger")
@RequestScoped
public class LedgerPage {
    private static final int SHOWN = 10;

    @Inject
    LedgerBooks books;

    @Inject
    Verifications verifications;

    @Inject
    Me me;

    @Inject
    Notices notices;

    @Resource
    ManagedExecutorService executor;

    private @Nullable TrialBalance balance;
    private List<VerificationView> checks = List.of();

    public void load() {
        balance = books.trialBalance();
        checks = verifications.latest().stream().limit(SHOWN).toList();
    }

    /** Begins a check, which takes as long as the ledger is; the page shows that it runs and what came of it. */
    @Does(Deed.VERIFY_LEDGER)
    public @Nullable String verify() {
        String operator = me.name().value();
        return notices.after(
                "ledger.begun", "/console/ledger", () -> executor.execute(() -> verifications.verify(operator)));
    }

    public TrialBalance getBalance() {
        return Objects.requireNonNull(balance, "loaded before it is shown");
    }

    public List<VerificationView> getChecks() {
        return checks;
    }

    /** What is to be said of a check: PASSED, FAILED or RUNNING. */
    public String state(VerificationView check) {
        return check.verdict()
                .map(verdict -> verdict.isClean() ? "PASSED" : "FAILED")
                .orElse("RUNNING");
    }
}
