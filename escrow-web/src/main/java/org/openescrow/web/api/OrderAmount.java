package org.openescrow.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.openescrow.payment.money.Money;
import org.openescrow.web.json.Field;
import org.openescrow.web.json.Fields;

/** The amount of an order: 1 fen to the configured limit, CNY. */
@ApplicationScoped
public class OrderAmount {
    @Inject
    @ConfigProperty(name = "escrow.amount.most", defaultValue = "5000000")
    long mostFen;

    public Field<Money> of(Fields fields) {
        return fields.amount("amount", Money.fen(mostFen));
    }
}
