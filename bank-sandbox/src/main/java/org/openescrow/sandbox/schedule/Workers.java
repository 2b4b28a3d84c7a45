package org.openescrow.sandbox.schedule;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * The sandbox's own few threads, of which two wait for work. Not the server's default pool: what others do there must
 * not delay the bank.
 */
@ApplicationScoped
@ManagedScheduledExecutorDefinition(name = "java:app/concurrent/sandbox", maxAsync = 6)
public class Workers {

    @Resource(lookup = "java:app/concurrent/sandbox")
    ManagedScheduledExecutorService pool;

    public ManagedScheduledExecutorService pool() {
        return pool;
    }
}
