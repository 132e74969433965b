package org.vestka.testing;

import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Delete;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Update;
import org.jspecify.annotations.Nullable;

/** How the server goes about the queries of an act, by its own word, as it would with the data that are there. */
public final class Plans {

    private Plans() {}

    /**
     * One table in the plan of one query.
     *
     * @param access {@code ALL} and {@code index} read all of it
     * @param rows how many rows the server expects to look at
     * @param extra what it does beside, in its own words
     */
    public record Step(
            String table, String access, @Nullable String key, long rows, String extra, String statement) {

        public boolean readsAll() {
            return access.equals("ALL") || access.equals("index");
        }

        public boolean sorts() {
            return extra.contains("filesort");
        }
    }

    /** Does something on this thread and explains each query it has made, and each change and removal. */
    public static List<Step> of(DSLContext sql, Runnable act) {
        List<Step> steps = new ArrayList<>();
        for (Query query : Statements.queries(sql, act)) {
            if (query instanceof Select<?> || query instanceof Update<?> || query instanceof Delete<?>) {
                steps.addAll(explain(sql, sql.renderInlined(query)));
            }
        }
        return steps;
    }

    private static List<Step> explain(DSLContext sql, String statement) {
        List<Step> steps = new ArrayList<>();
        for (Record row : sql.fetch("explain format=traditional " + statement)) {
            String table = row.get("table", String.class);
            if (table != null) {
                Long rows = row.get("rows", Long.class);
                steps.add(new Step(
                        table,
                        String.valueOf(row.get("type", String.class)),
                        row.get("key", String.class),
                        rows == null ? 0 : rows,
                        String.valueOf(row.get("Extra", String.class)),
                        statement));
            }
        }
        return steps;
    }
}
