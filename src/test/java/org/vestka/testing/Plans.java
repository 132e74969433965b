package org.vestka.testing;

import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DefaultConfiguration;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.jspecify.annotations.Nullable;

/** How the server goes about the queries of an act, by its own word, as it would with the data that are there. */
public final class Plans {

    private Plans() {}

    /**
     * One table in the plan of one query.
     *
     * @param access {@code ALL} and {@code index} read all of it
     * @param rows how many rows the server expects to look at
     */
    public record Step(
            String table, String access, @Nullable String key, long rows, String statement) {

        public boolean readsAll() {
            return access.equals("ALL") || access.equals("index");
        }
    }

    /** Does something on this thread and explains each query it has made. */
    public static List<Step> of(DSLContext sql, Runnable act) {
        List<String> statements = record(sql, act);
        List<Step> steps = new ArrayList<>();
        for (String statement : statements) {
            for (Record row : sql.fetch("explain format=traditional " + statement)) {
                String table = row.get("table", String.class);
                if (table != null) {
                    Long rows = row.get("rows", Long.class);
                    steps.add(new Step(
                            table,
                            String.valueOf(row.get("type", String.class)),
                            row.get("key", String.class),
                            rows == null ? 0 : rows,
                            statement));
                }
            }
        }
        return steps;
    }

    private static List<String> record(DSLContext sql, Runnable act) {
        List<String> statements = new ArrayList<>();
        Thread here = Thread.currentThread();
        DefaultConfiguration configuration = (DefaultConfiguration) sql.configuration();
        ExecuteListenerProvider[] before = configuration.executeListenerProviders();
        ExecuteListenerProvider[] with = java.util.Arrays.copyOf(before, before.length + 1);
        with[before.length] = new DefaultExecuteListenerProvider(new ExecuteListener() {
            private static final long serialVersionUID = 1L;

            @Override
            public void executeStart(ExecuteContext context) {
                Query query = context.query();
                if (query instanceof Select<?> && Thread.currentThread() == here) {
                    statements.add(sql.renderInlined(query));
                }
            }
        });
        configuration.set(with);
        try {
            act.run();
        } finally {
            configuration.set(before);
        }
        return statements;
    }
}
