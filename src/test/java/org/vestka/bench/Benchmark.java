package org.vestka.bench;

import java.util.List;

/** One name that {@code ./bench.sh} knows. New ones are added to {@link Bench#ALL}. */
public interface Benchmark {

    /** As typed after {@code ./bench.sh}. */
    String name();

    /** Prepares, warms up, measures. What it starts it stops. */
    List<Figure> measure(Ground ground) throws Exception;
}
