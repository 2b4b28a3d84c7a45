package org.openescrow.micro.database;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The statements that make a new server's own tables, as {@code mariadb-install-db} puts them together. That script
 * itself cannot be used: it does not work in a folder with a space in its name.
 */
final class SystemTables {

    private static final List<String> SCRIPTS = List.of(
            "mariadb_system_tables.sql",
            "mariadb_performance_tables.sql",
            "mariadb_system_tables_data.sql",
            "fill_help_tables.sql",
            "maria_add_gis_sp_bootstrap.sql",
            "mariadb_sys_schema.sql");

    // Root is made without a password and without the operating system's; the first start gives it one.
    private static final List<String> BEFORE =
            List.of("create database if not exists mysql;", "use mysql;", "SET @auth_root_socket=NULL;");

    private SystemTables() {}

    static void write(Path scripts, Path target) throws IOException {
        try (OutputStream out = Files.newOutputStream(target)) {
            for (String line : BEFORE) {
                out.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
            }
            for (String script : SCRIPTS) {
                Files.copy(scripts.resolve(script), out);
            }
        }
    }
}
