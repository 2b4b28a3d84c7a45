package org.openescrow.escrow.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.payment.money.Money;
import org.openescrow.payment.refusal.FieldError;
import org.openescrow.payment.refusal.Outcome;
import org.openescrow.payment.refusal.Refusal;

/** How much one order may move: 1 fen to {@code escrow.amount.most} fen (5,000,000 where nothing is configured). */
@ApplicationScoped
public class AmountLimit {
    @Inject
    @ConfigProperty(name = "escrow.amount.most", defaultValue = "5000000")
    long most;

    /** The highest amount of one order, in fen. */
    public long most() {
        return most;
    }

    /**
     * Refuses another currency than CNY and an amount of zero or less with {@link EscrowRefusal#VALIDATION_FAILED}, one
     * over the limit with {@link EscrowRefusal#AMOUNT_OVER_LIMIT}.
     */
    public void require(Money amount) {
        check(amount).orThrow();
    }

    /** The amount, or the refusal of {@link #require}; for work that is done together with others'. */
    public Outcome<Money> check(Money amount) {
        if (!amount.currency().equals(Money.CNY)) {
            return refusal(EscrowRefusal.VALIDATION_FAILED, "amount.currency", "CURRENCY_UNKNOWN", "CNY only");
        }
        if (!amount.isPositive()) {
            return refusal(EscrowRefusal.VALIDATION_FAILED, "amount.value", "NOT_POSITIVE", "more than zero");
        }
        if (amount.minorUnits() > most) {
            return refusal(EscrowRefusal.AMOUNT_OVER_LIMIT, "amount.value", "OVER_LIMIT", "at most " + most + " fen");
        }
        return Outcome.done(amount);
    }

    private static Outcome<Money> refusal(EscrowRefusal code, String field, String rule, String detail) {
        return new Outcome.Refused<>(new Refusal(code, code.meaning(), List.of(new FieldError(field, rule, detail))));
    }
}
