package org.openescrow.micro.database;

import java.util.List;
import org.openescrow.micro.home.Secrets;

/**
 * The database's schemas and users, as statements that may run at every start. All users come from this machine only.
 *
 * <p>The owner holds the schema and runs the migrations; the application has what the migrations grant it and nothing
 * else, which is what keeps the ledger append-only; the sandbox has its own schema and cannot see ours.
 */
final class Accounts {

    static final String HOST = "127.0.0.1";
    static final String OWNER = "escrow_owner";
    static final String APPLICATION = "escrow_app";
    static final String SANDBOX = "bank_sandbox";

    private final Secrets secrets;

    Accounts(Secrets secrets) {
        this.secrets = secrets;
    }

    /** The application's user as a GRANT statement names it. */
    static String applicationGrantee() {
        return grantee(APPLICATION);
    }

    /** One statement a line, as the server's init file wants it. */
    List<String> statements() {
        return List.of(
                schema(EmbeddedDatabase.ESCROW),
                schema(EmbeddedDatabase.SANDBOX),
                user(OWNER),
                password(OWNER, Secrets.Name.DATABASE_OWNER),
                user(APPLICATION),
                password(APPLICATION, Secrets.Name.DATABASE_APPLICATION),
                user(SANDBOX),
                password(SANDBOX, Secrets.Name.DATABASE_SANDBOX),
                "GRANT ALL PRIVILEGES ON " + EmbeddedDatabase.ESCROW + ".* TO " + grantee(OWNER)
                        + " WITH GRANT OPTION;",
                "GRANT ALL PRIVILEGES ON " + EmbeddedDatabase.SANDBOX + ".* TO " + grantee(SANDBOX) + ";",
                // What the installer leaves behind: anonymous users, and root without a password on other hosts.
                "DELETE FROM mysql.global_priv WHERE User = '' OR (User = 'root' AND Host <> 'localhost');",
                "FLUSH PRIVILEGES;",
                "ALTER USER 'root'@'localhost' IDENTIFIED BY '" + secrets.value(Secrets.Name.DATABASE_ROOT) + "';");
    }

    private static String schema(String name) {
        return "CREATE DATABASE IF NOT EXISTS " + name + " CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;";
    }

    private static String user(String name) {
        return "CREATE USER IF NOT EXISTS " + grantee(name) + ";";
    }

    // A secret is letters, digits, - and _ (checked by Secrets), so it cannot end the quotation.
    private String password(String user, Secrets.Name secret) {
        return "ALTER USER " + grantee(user) + " IDENTIFIED BY '" + secrets.value(secret) + "';";
    }

    private static String grantee(String user) {
        return "'" + user + "'@'" + HOST + "'";
    }
}
