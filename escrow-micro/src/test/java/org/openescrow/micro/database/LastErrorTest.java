package org.openescrow.micro.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class LastErrorTest {

    @Test
    void findsTheFirstErrorOfTheLastStart() {
        assertEquals(
                "InnoDB: Missing MLOG_CHECKPOINT",
                LastError.of(List.of(
                        "2026-11-22 21:00:00 0 [Note] mariadbd (server 11.4.5) starting as process 7 ...",
                        "2026-11-22 21:00:01 0 [ERROR] of an earlier start",
                        "2026-11-22 22:00:00 0 [Note] mariadbd (server 11.4.5) starting as process 9 ...",
                        "2026-11-22 22:00:01 0 [ERROR] InnoDB: Missing MLOG_CHECKPOINT",
                        "2026-11-22 22:00:02 0 [ERROR] Aborting")));
    }

    @Test
    void findsAMissingLibrary() {
        String cause = "error while loading shared libraries: libaio.so.1: cannot open shared object file";

        assertEquals(cause, LastError.of(List.of("mariadbd: " + cause)));
    }

    @Test
    void fallsBackToTheLastLine() {
        assertEquals("Killed", LastError.of(List.of("something", "Killed")));
        assertEquals("", LastError.of(List.of()));
    }
}
