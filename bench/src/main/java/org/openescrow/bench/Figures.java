package org.openescrow.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * One load's figures with what it cost.
 *
 * @param measured what was done
 * @param serverMicros the server's processor time for one, in microseconds
 * @param databaseMicros the database's
 * @param clientMicros the load generator's own
 * @param heapBytes the server's heap in use afterwards
 * @param perCommit how many were done for each commit of the database
 */
record Figures(
        Measurement measured,
        long serverMicros,
        long databaseMicros,
        long clientMicros,
        long heapBytes,
        double perCommit) {
    /** A load to measure. */
    interface Work {
        Measurement run() throws Exception;
    }

    static Figures of(Installation installation, Work work) throws Exception {
        long[] pids = {
            installation.server().pid(),
            installation.database().pid(),
            ProcessHandle.current().pid()
        };
        long commitsBefore = commits(installation);
        long[] before = cpu(pids);
        Measurement measured = work.run();
        long[] after = cpu(pids);
        long commits = Math.max(1, commits(installation) - commitsBefore);
        int done = Math.max(1, measured.done());
        return new Figures(
                measured,
                (after[0] - before[0]) / done,
                (after[1] - before[1]) / done,
                (after[2] - before[2]) / done,
                ProcessUse.heapBytes(pids[0]),
                measured.done() / (double) commits);
    }

    private static long commits(Installation installation) throws SQLException {
        try (Connection connection = installation.connect();
                Statement statement = connection.createStatement();
                ResultSet status = statement.executeQuery("show global status like 'Com_commit'")) {
            return status.next() ? status.getLong(2) : 0;
        }
    }

    private static long[] cpu(long[] pids) {
        long[] micros = new long[pids.length];
        for (int i = 0; i < pids.length; i++) {
            micros[i] = ProcessUse.cpuMicros(pids[i]);
        }
        return micros;
    }
}
