package org.openescrow.container;

import jakarta.ejb.Stateless;
import java.util.function.Supplier;

/** One JTA transaction around some work: commits when it returns, rolls back when it throws. */
@Stateless
public class Transaction {
    public <T> T run(Supplier<T> work) {
        return work.get();
    }
}
