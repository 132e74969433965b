package org.vestka.bench;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** Times of many single calls, in milliseconds. */
public final class Timing {

    private final double[] sorted;

    private Timing(double[] sorted) {
        this.sorted = sorted;
    }

    /** Calls {@code act} with 0, 1, 2 …: first to warm up, then on the clock. */
    public static Timing of(int warmUp, int calls, IntConsumer act) {
        for (int i = 0; i < warmUp; i++) {
            act.accept(i);
        }
        double[] times = new double[calls];
        for (int i = 0; i < calls; i++) {
            long start = System.nanoTime();
            act.accept(i);
            times[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(times);
        return new Timing(times);
    }

    public double median() {
        return percentile(50);
    }

    /** @param percent 0 to 100 */
    public double percentile(int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }
}
