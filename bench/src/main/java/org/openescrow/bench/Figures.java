package org.openescrow.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * One load's figures with what it cost.
 *
 * @param measured what was done
 * @param serverMicros the servers' processor time for one, in microseconds
 * @param databaseMicros the database's
 * @param clientMicros the load generator's own
 * @param heapBytes the servers' heap in use afterwards
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
        List<ProcessHandle> servers = installation.servers();
        List<List<ProcessHandle>> parts =
                List.of(servers, List.of(installation.database()), List.of(ProcessHandle.current()));
        long commitsBefore = commits(installation);
        long[] before = cpu(parts);
        Measurement measured = work.run();
        long[] after = cpu(parts);
        long commits = Math.max(1, commits(installation) - commitsBefore);
        int done = Math.max(1, measured.done());
        return new Figures(
                measured,
                (after[0] - before[0]) / done,
                (after[1] - before[1]) / done,
                (after[2] - before[2]) / done,
                servers.stream()
                        .mapToLong(server -> ProcessUse.heapBytes(server.pid()))
                        .sum(),
                measured.done() / (double) commits);
    }

    private static long commits(Installation installation) throws SQLException {
        try (Connection connection = installation.connect();
                Statement statement = connection.createStatement();
                ResultSet status = statement.executeQuery("show global status like 'Com_commit'")) {
            return status.next() ? status.getLong(2) : 0;
        }
    }

    private static long[] cpu(List<List<ProcessHandle>> parts) {
        return parts.stream()
                .mapToLong(part -> part.stream()
                        .mapToLong(process -> ProcessUse.cpuMicros(process.pid()))
                        .sum())
                .toArray();
    }
}
