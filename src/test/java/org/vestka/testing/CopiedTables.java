package org.vestka.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * Some tables, empty and without their foreign keys, in a schema of their own for as long as an act lasts: to be filled by
 * the thousand with rows that refer to nothing, and not to slow down the tests that share the application's schema.
 */
public final class CopiedTables {

    private static final String TEN = "(select 0 d union all select 1 union all select 2 union all select 3 union all"
            + " select 4 union all select 5 union all select 6 union all select 7 union all select 8 union all select 9)";

    /** A table of one column {@code n}, from 0 to 9999, to select rows from. */
    public static final String NUMBERS =
            "(select a.d + 10 * b.d + 100 * c.d + 1000 * d.d n from %s a, %s b, %s c, %s d) numbers"
                    .formatted(TEN, TEN, TEN, TEN);

    private CopiedTables() {}

    /**
     * @param shared of the application, whose tables are copied
     * @param act is given the copies alone
     */
    public static void with(DataSource database, DSLContext shared, List<String> tables, Consumer<DSLContext> act)
            throws SQLException {
        String own = shared.fetchValue("select database()") + "_" + tables.getFirst() + "_plans";
        try (Connection connection = database.getConnection()) {
            DSLContext plain = DSL.using(connection, shared.dialect(), shared.settings());
            String before = connection.getCatalog();
            plain.execute("create database " + own);
            try {
                for (String table : tables) {
                    plain.execute("create table %s.%s like %s.%s".formatted(own, table, before, table));
                }
                connection.setCatalog(own);
                act.accept(plain);
            } finally {
                connection.setCatalog(before);
                plain.execute("drop database " + own);
            }
        }
    }
}
