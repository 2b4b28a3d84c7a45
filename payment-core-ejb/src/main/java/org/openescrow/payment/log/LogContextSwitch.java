package org.openescrow.payment.log;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.logging.Logger;

/** Puts the context into our log for as long as the application runs. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LogContextSwitch {
    /** Held, because the log itself holds its loggers weakly. */
    private final Logger ours = Logger.getLogger("org.openescrow");

    private final ContextHandler handler = new ContextHandler();

    @PostConstruct
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void begin() {
        ours.addHandler(handler);
    }

    @PreDestroy
    void end() {
        ours.removeHandler(handler);
    }
}
