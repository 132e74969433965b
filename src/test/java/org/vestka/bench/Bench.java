package org.vestka.bench;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Set;

/** Started by {@code ./bench.sh [name …]}. Without a name all are measured, one after the other. */
public final class Bench {

    /** In the order of the result. */
    static final List<Benchmark> ALL = List.of(
            new ListBenchmark(),
            new SearchBenchmark(),
            new AsOfBenchmark(),
            new ReadingBenchmark(true),
            new ReadingBenchmark(false),
            new ExportBenchmark(),
            new MoveBenchmark(),
            new DrawBenchmark(),
            new ObservatoryBenchmark(),
            new ImportBenchmark(),
            new EnvelopesBenchmark(),
            new LabelsBenchmark(),
            new PackBenchmark(),
            new ApiBenchmark(),
            new MailBenchmark(),
            new SessionBenchmark(),
            new CheckBenchmark(),
            new StartBenchmark());

    private Bench() {}

    public static void main(String[] names) throws Exception {
        Set<String> wanted = Set.of(names);
        for (String name : wanted) {
            if (ALL.stream().noneMatch(benchmark -> benchmark.name().equals(name))) {
                System.err.println("No such benchmark: " + name + ". There are: "
                        + String.join(", ", ALL.stream().map(Benchmark::name).toList()));
                System.exit(2);
            }
        }
        System.out.printf(
                "%d processors, %d MB of heap at most, Java %s, load %.1f%n%-42s %12s %12s %9s %9s%n",
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20,
                Runtime.version(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                "name",
                "ours",
                "bare",
                "ratio",
                "goal");
        try (Ground ground = new Ground()) {
            for (Benchmark benchmark : ALL) {
                if (wanted.isEmpty() || wanted.contains(benchmark.name())) {
                    benchmark.measure(ground).forEach(System.out::println);
                }
            }
        }
        System.exit(0);
    }
}
