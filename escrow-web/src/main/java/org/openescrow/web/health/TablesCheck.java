package org.openescrow.web.health;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready only where the tables have been migrated to what this build expects. */
@Readiness
@ApplicationScoped
public class TablesCheck implements HealthCheck {
    private static final int PATIENCE_SECONDS = 5;

    @Resource(lookup = "java:app/jdbc/escrow")
    DataSource database;

    @Override
    public HealthCheckResponse call() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(PATIENCE_SECONDS);
            return HealthCheckResponse.named("tables")
                    .status(isMigrated(statement, Tables.PAYMENT) && isMigrated(statement, Tables.ESCROW))
                    .build();
        } catch (SQLException down) {
            return HealthCheckResponse.down("tables");
        }
    }

    private static boolean isMigrated(Statement statement, Tables tables) throws SQLException {
        String last = "select max(cast(version as unsigned)) from " + tables.history() + " where success = 1";
        try (ResultSet row = statement.executeQuery(last)) {
            return row.next() && row.getInt(1) >= tables.version();
        }
    }
}
