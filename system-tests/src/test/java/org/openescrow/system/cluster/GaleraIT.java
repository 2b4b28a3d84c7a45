package org.openescrow.system.cluster;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openescrow.micro.terminal.Console;
import org.openescrow.system.Await;
import org.openescrow.system.Migration;
import org.openescrow.system.chaos.Chaos;
import org.openescrow.system.chaos.Database;
import org.openescrow.system.chaos.Round;
import org.openescrow.system.chaos.Scale;

/**
 * The fault story on three database servers that are copies of each other; the one in use is killed and stays away. The
 * tables are made by {@code ./escrow migrate}, and the application's user has what it grants.
 */
@Tag("galera")
class GaleraIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String PASSWORD = "tests-only-" + Long.toHexString(System.nanoTime());

    @Test
    void everyBookAgreesWhenTheDatabaseServerInUseIsKilled() throws Exception {
        long seed = Chaos.anySeed();
        Console.standard().line("fault story on three database servers, seed " + seed);
        Instant beginning = Instant.now();
        try (Galera galera = new Galera()) {
            galera.administer(List.of(
                    "CREATE DATABASE escrow CHARACTER SET utf8mb4 COLLATE utf8mb4_bin",
                    "CREATE USER escrow_owner@'127.0.0.1' IDENTIFIED BY '" + PASSWORD + "'",
                    "CREATE USER escrow_app@'127.0.0.1' IDENTIFIED BY '" + PASSWORD + "'",
                    "GRANT ALL PRIVILEGES ON escrow.* TO escrow_owner@'127.0.0.1' WITH GRANT OPTION"));
            new Migration(galera.url("escrow"), "escrow_owner", PASSWORD, "127.0.0.1").succeed();
            Map<String, String> settings = new HashMap<>(Chaos.SETTINGS);
            settings.put("ESCROW_DB_URL", galera.url("escrow"));
            settings.put("ESCROW_DB_USER", "escrow_app");
            settings.put("ESCROW_DB_PASSWORD", PASSWORD);
            try (Replicated system = new Replicated(galera, settings)) {
                Console.standard().line(new Round(system, beginning, seed, Scale.NODES).play());
                Console.standard().line(system.failover());
            }
        } catch (Exception | AssertionError failure) {
            throw new AssertionError("on three database servers, with seed " + seed, failure);
        }
    }

    /** Two nodes on those servers; the bank has its own database. */
    private static final class Replicated extends Cluster {
        private final Galera galera;
        private CompletableFuture<String> failover =
                CompletableFuture.failedFuture(new AssertionError("no database server was killed"));

        Replicated(Galera galera, Map<String, String> settings) throws IOException {
            super("galera", settings);
            this.galera = galera;
        }

        @Override
        public Database database() {
            Database bank = super.database();
            return new Database() {
                @Override
                public ProcessHandle kill() {
                    ProcessHandle killed = galera.killFirst();
                    watchFailover();
                    return killed;
                }

                @Override
                public Connection escrow() throws IOException, SQLException {
                    return read();
                }

                @Override
                public Connection sandbox() throws IOException, SQLException {
                    return bank.sandbox();
                }
            };
        }

        private Connection read() throws IOException, SQLException {
            Connection connection = DriverManager.getConnection(galera.url("escrow"), "escrow_app", PASSWORD);
            connection.setReadOnly(true);
            return connection;
        }

        /** Sees when the first purchase is paid that began without the server that was killed. */
        private void watchFailover() {
            Instant killed = Instant.now();
            failover = CompletableFuture.supplyAsync(() -> {
                Await.until("a purchase is paid on the next server", PATIENCE, () -> isPaidSince(killed));
                Duration took = Duration.between(killed, Instant.now());
                return "the next database server took a purchase after " + took.toMillis() + " ms";
            });
        }

        /** How long it took, in a sentence. */
        String failover() throws Exception {
            return failover.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }

        private boolean isPaidSince(Instant moment) {
            try (Connection connection = read();
                    PreparedStatement query = connection.prepareStatement(
                            "SELECT COUNT(*) FROM consumption_order WHERE created_at > ?")) {
                query.setObject(1, LocalDateTime.ofInstant(moment, ZoneOffset.UTC));
                try (ResultSet row = query.executeQuery()) {
                    return row.next() && row.getLong(1) > 0;
                }
            } catch (IOException | SQLException notYet) {
                return false;
            }
        }
    }
}
