package org.openescrow.escrow.operator;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.openescrow.payment.conflict.Conflicts;

/**
 * At the first start there is nobody who could log in: adds one operator with all roles, from {@code escrow.admin.user}
 * and {@code escrow.admin.password}. Without a configured password a random one is printed, once. Later changes of the
 * configuration change nothing.
 */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FirstOperator {
    private static final int RANDOM_BYTES = 18;

    @Inject
    LoginBook book;

    @Inject
    @ConfigProperty(name = "escrow.admin.user", defaultValue = "admin")
    String user;

    @Inject
    @ConfigProperty(name = "escrow.admin.password")
    Optional<String> password;

    @PostConstruct
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void addWhereNobodyIs() {
        if (book.hasOperators()) {
            return;
        }
        String chosen = password.orElseGet(FirstOperator::randomPassword);
        if (!PasswordHash.isFit(chosen)) {
            throw new IllegalStateException("escrow.admin.password: " + PasswordHash.FORM);
        }
        PasswordHash hash = PasswordHash.of(chosen);
        boolean added = Conflicts.repeat(() -> book.addFirst(new OperatorName(user), hash));
        if (added && password.isEmpty()) {
            Console.print("The first operator is " + user + " with the password " + chosen
                    + " (shown this once; set escrow.admin.password to choose it)");
        }
    }

    private static String randomPassword() {
        byte[] bytes = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }
}
