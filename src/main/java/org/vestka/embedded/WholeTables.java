package org.vestka.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks whether the tables of a schema are there and can be read: the server itself opens a table only when somebody asks for
 * it, and starts cheerfully beside a file that is cut or gone. Of each table the first row is read, so what is damaged
 * further in is not found here.
 */
final class WholeTables {

    /** Files that belong to no table of ours: what an interrupted change has left, and the parts of a full-text index. */
    private static final List<String> WITHOUT_DEFINITION = List.of("#", "FTS_");

    private final Path data;
    private final Connection connection;
    private final String schema;

    /** @param data the folder with one folder of files for each schema */
    WholeTables(Path data, Connection connection, String schema) {
        this.data = data;
        this.connection = connection;
        this.schema = schema;
    }

    /** The first table that is missing or cannot be read. */
    Optional<String> firstBroken() throws SQLException {
        for (String table : registered()) {
            Path definition = data.resolve(schema).resolve(table + ".frm");
            if (WITHOUT_DEFINITION.stream().noneMatch(table::startsWith) && Files.notExists(definition)) {
                return Optional.of(table);
            }
        }
        for (String table : defined()) {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(
                            "select * from `%s`.`%s` limit 1".formatted(schema, table.replace("`", "``")))) {
                row.next();
            } catch (SQLException e) {
                return Optional.of(table);
            }
        }
        return Optional.empty();
    }

    /** As the storage engine has them in its own books, in the letters of file names. */
    private List<String> registered() throws SQLException {
        String prefix = schema + "/";
        return names(
                "select substr(name, ?) from information_schema.innodb_sys_tables where name like concat(?, '%')",
                prefix.length() + 1, prefix.replace("_", "\\_"));
    }

    /** Those of which there is a definition. */
    private List<String> defined() throws SQLException {
        return names(
                "select table_name from information_schema.tables where table_schema = ? and table_type = 'BASE TABLE'",
                schema);
    }

    private List<String> names(String query, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            List<String> names = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
            return names;
        }
    }
}
