package org.openescrow.micro.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.openescrow.micro.terminal.CannotStart;

/**
 * A database that others run (MariaDB 10.11, MySQL 8.4 and newer): its tables are brought up to date by a user who owns
 * the schema and may grant, for an application's user who may do neither.
 *
 * @param url the JDBC URL (Connector/J) of the schema
 * @param owner who owns the schema
 * @param ownerPassword the owner's password
 * @param application the application's user, to whom each migration grants what it may do
 */
public record ExternalDatabase(String url, String owner, String ownerPassword, Account application) {

    /**
     * Runs the migrations that were not run yet; answers how many. Refuses ({@link CannotStart}) what fails, and a
     * server to which the driver would send no fractions of a second.
     */
    public int migrate() {
        try (Connection connection = DriverManager.getConnection(url, owner, ownerPassword)) {
            requireFractions(connection.getMetaData().getDatabaseProductVersion());
        } catch (SQLException failure) {
            throw new CannotStart(
                    "the database does not let " + owner + " in: SQLState " + failure.getSQLState(), failure);
        }
        return Migrations.run(url, owner, ownerPassword, application.grantee());
    }

    /**
     * MariaDB before 11.0 calls itself 5.5.5 first, for old replicas, and Connector/J takes it for that old. With a
     * version of its own choice it leaves that away; from 8.0.3 Connector/J would ask for variables that it lacks.
     */
    static void requireFractions(String version) {
        if (version.startsWith("5.5.")) {
            throw new CannotStart("the database calls itself " + version + ", and the driver would leave out its"
                    + " milliseconds; MariaDB 10.11 needs version=8.0.2-10.11.0-MariaDB in its configuration");
        }
    }

    @Override
    public String toString() {
        return "ExternalDatabase[" + owner + "]";
    }

    /**
     * A database user, as it is made with {@code CREATE USER}.
     *
     * @param name its name
     * @param host from where it comes, {@code %} for anywhere
     */
    public record Account(String name, String host) {

        // They are put between quotation marks into statements that take no parameters.
        private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,32}");
        private static final Pattern HOST = Pattern.compile("[A-Za-z0-9_.:%-]{1,255}");

        public Account {
            if (!NAME.matcher(name).matches() || !HOST.matcher(host).matches()) {
                throw new CannotStart("the application's database user must be letters, digits, - and _, and its host a"
                        + " name, an address or a pattern");
            }
        }

        String grantee() {
            return "'" + name + "'@'" + host + "'";
        }
    }
}
