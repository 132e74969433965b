package org.vestka.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.jooq.Query;
import org.jooq.impl.DefaultConfiguration;
import org.jooq.impl.DefaultExecuteListenerProvider;

/** What an act asks of the database. */
public final class Statements {

    private Statements() {}

    /** Does something on this thread; the queries it has made, with their values, in order. */
    public static List<String> of(DSLContext sql, Runnable act) {
        return queries(sql, act).stream().map(sql::renderInlined).toList();
    }

    static List<Query> queries(DSLContext sql, Runnable act) {
        List<Query> queries = new ArrayList<>();
        Thread here = Thread.currentThread();
        DefaultConfiguration configuration = (DefaultConfiguration) sql.configuration();
        ExecuteListenerProvider[] before = configuration.executeListenerProviders();
        ExecuteListenerProvider[] with = Arrays.copyOf(before, before.length + 1);
        with[before.length] = new DefaultExecuteListenerProvider(new ExecuteListener() {
            private static final long serialVersionUID = 1L;

            @Override
            public void executeStart(ExecuteContext context) {
                Query query = context.query();
                if (query != null && Thread.currentThread() == here) {
                    queries.add(query);
                }
            }
        });
        configuration.set(with);
        try {
            act.run();
        } finally {
            configuration.set(before);
        }
        return queries;
    }
}
