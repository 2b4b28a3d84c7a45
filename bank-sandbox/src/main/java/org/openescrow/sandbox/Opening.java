package org.openescrow.sandbox;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.openescrow.sandbox.callback.Postman;
import org.openescrow.sandbox.card.Card;
import org.openescrow.sandbox.card.CardNo;
import org.openescrow.sandbox.card.Cards;
import org.openescrow.sandbox.database.Database;
import org.openescrow.sandbox.magic.MagicCard;
import org.openescrow.sandbox.payment.ExecutionDesk;
import org.openescrow.sandbox.person.IdCardNo;
import org.openescrow.sandbox.person.Mobile;
import org.openescrow.sandbox.person.Person;
import org.openescrow.sandbox.schedule.Workers;
import org.openescrow.sandbox.wire.BankKey;

/** Opens the sandbox: brings the schema up to date, checks the key, and sets the background to work. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Opening {

    private static final Logger LOG = System.getLogger(Opening.class.getName());

    /** Between two looks for work, so that what comes at the same time is seen by one of them. */
    private static final long PAUSE_MILLIS = 10;

    private final List<Future<?>> shifts = new ArrayList<>();

    @Inject
    Database database;

    @Inject
    BankKey key;

    @Inject
    Cards cards;

    @Inject
    Workers workers;

    @Inject
    ExecutionDesk desk;

    @Inject
    Postman postman;

    @PostConstruct
    void open() {
        Flyway.configure(Opening.class.getClassLoader())
                .dataSource(database.source())
                .locations("classpath:db/sandbox")
                .table("flyway_sandbox")
                // A busy machine may take its time to let the first connection in.
                .connectRetries(5)
                .load()
                .migrate();
        openMagicCards();
        // Signs once, so that a missing key stops the opening and not the first call.
        key.sign("0", new byte[0]);
        shifts.add(againAndAgain(desk::work));
        shifts.add(againAndAgain(postman::work));
    }

    /** Here and not in the schema, so that one list says what each of them does. */
    private void openMagicCards() {
        Person holder = new Person("张三", new IdCardNo("999999198001010011"), new Mobile("13000000001"));
        for (MagicCard magic : MagicCard.values()) {
            // Whoever has opened a card of this number for somebody else may keep it.
            if (cards.holder(magic.cardNo()).isEmpty()) {
                cards.open(new Card(new CardNo(magic.cardNo()), holder, magic.openingBalance()));
            }
        }
    }

    @PreDestroy
    void close() {
        shifts.forEach(shift -> shift.cancel(true));
    }

    /** Waits for something to do, and does it. */
    @FunctionalInterface
    private interface Work {
        void once() throws InterruptedException;
    }

    private Future<?> againAndAgain(Work work) {
        Runnable guarded = () -> {
            try {
                work.once();
            } catch (InterruptedException closing) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                // An exception would end the shift for ever; the database may be back the next time.
                LOG.log(Level.WARNING, "background work failed: {0}", e.getMessage());
            }
        };
        return workers.pool().scheduleWithFixedDelay(guarded, PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }
}
