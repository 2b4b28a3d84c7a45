package org.openescrow.payment;

import java.util.Optional;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.hibernate.engine.transaction.jta.platform.internal.SunOneJtaPlatform;
import org.hibernate.engine.transaction.jta.platform.spi.JtaPlatform;
import org.hibernate.engine.transaction.jta.platform.spi.JtaPlatformProvider;
import org.jspecify.annotations.Nullable;

/**
 * Tells Hibernate where Payara keeps its transaction manager. Answers nothing elsewhere, so that the other servers' own
 * platforms are found.
 */
public class PayaraTransactions implements JtaPlatformProvider {
    private static final String TRANSACTION_MANAGER = "java:appserver/TransactionManager";

    @Override
    @SuppressWarnings("NullAway") // Hibernate takes null for "not here" and declares nothing about it.
    public @Nullable JtaPlatform getProvidedJtaPlatform() {
        return Optional.of(TRANSACTION_MANAGER)
                .filter(PayaraTransactions::exists)
                .map(name -> new SunOneJtaPlatform())
                .orElse(null);
    }

    @SuppressWarnings("BanJNDI") // A constant name in the server's own tree; nothing of the outside comes near it.
    private static boolean exists(String name) {
        try {
            return new InitialContext().lookup(name) != null;
        } catch (NamingException notPayara) {
            return false;
        }
    }
}
