package org.openescrow.payment.ledger.check;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.hibernate.Session;

/**
 * The door to the export: the whole ledger as lines of JSON, from one snapshot, for {@link VerifyExport} or anybody
 * else. Always in a transaction of its own, which it takes for itself. Refuses nothing.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class LedgerExport {
    @PersistenceContext(unitName = "payment-core")
    EntityManager entityManager;

    @Inject
    InstantSource clock;

    /**
     * Writes accounts, open holds, then seal by seal what each covers, then what no seal covers yet, and an end.
     *
     * @param lines takes one line at a time, without its line feed
     */
    public void write(Consumer<String> lines) {
        entityManager.unwrap(Session.class).doWork(connection -> new ExportRun(connection, lines)
                .write(clock.instant()));
    }
}
