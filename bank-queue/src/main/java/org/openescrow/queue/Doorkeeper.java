package org.openescrow.queue;

import org.apache.activemq.artemis.core.config.impl.SecurityConfiguration;
import org.apache.activemq.artemis.spi.core.security.ActiveMQJAASSecurityManager;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager;
import org.apache.activemq.artemis.spi.core.security.jaas.InVMLoginModule;

/**
 * Who may come to a broker that listens on a port: one user, by password, who may do what the rules
 * let a node do.
 *
 * @param host the address to listen on
 * @param port the TCP port
 * @param user the nodes' user
 * @param password theirs, at least 16 characters
 */
record Doorkeeper(String host, int port, String user, String password) {
    private static final int SHORTEST_PASSWORD = 16;
    private static final String NODES = "nodes";

    Doorkeeper {
        if (user.isEmpty() || password.length() < SHORTEST_PASSWORD) {
            throw new IllegalArgumentException("a broker on a port needs a user and a password of 16 characters");
        }
    }

    /** Where the acceptor listens that is in the rules; what those who come in may do is there too. */
    void open() {
        System.setProperty("escrow.broker.host", host);
        System.setProperty("escrow.broker.port", Integer.toString(port));
    }

    ActiveMQSecurityManager securityManager() {
        SecurityConfiguration users = new SecurityConfiguration();
        users.addUser(user, password);
        users.addRole(user, NODES);
        return new ActiveMQJAASSecurityManager(InVMLoginModule.class.getName(), users);
    }

    @Override
    public String toString() {
        return "Doorkeeper[" + host + ":" + port + ", " + user + "]";
    }
}
