package org.openescrow.web.once;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.function.Supplier;

/** Opens the transaction in which an effect and the stored answer to it are committed together. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OneTransaction {
    public <T> T in(Supplier<T> work) {
        return work.get();
    }
}
