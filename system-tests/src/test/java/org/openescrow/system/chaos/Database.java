package org.openescrow.system.chaos;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

/** The database behind a running system: to be killed, and to be read. */
public interface Database {
    /** As the kernel would do it when memory runs out, the server that is in use; answers the process that is gone. */
    ProcessHandle kill() throws IOException;

    /** Our schema, as the application's user. */
    Connection escrow() throws IOException, SQLException;

    /** The outside world's schema, as its user. */
    Connection sandbox() throws IOException, SQLException;
}
