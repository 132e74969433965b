package org.vestka.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import org.vestka.directory.search.PeopleIndex;
import org.vestka.directory.web.reading.Edition;
import org.vestka.testing.ListedPeople;

/** The whole reading edition of 10,000 people in three languages, as a folder and a ZIP. Bare is writing as many such files. */
final class ExportBenchmark implements Benchmark {

    private static final int PEOPLE = 10_000;

    @Override
    public String name() {
        return "export";
    }

    @Override
    public List<Figure> measure(Ground ground) throws Exception {
        Map<String, Object> schema = ground.freshSchema();
        Path folder = Path.of("target", "bench-export", "edition");
        Files.createDirectories(folder.getParent());
        try (ConfigurableApplicationContext application = ground.applicationOn(schema, Map.of())) {
            ListedPeople.add(ground.bulk(schema), "QB", PEOPLE, 1, LocalDate.now(ZoneOffset.UTC));
            application.getBean(PeopleIndex.class).refreshAll();
            Edition edition = application.getBean(Edition.class);
            long start = System.nanoTime();
            int files = edition.write(folder);
            double seconds = (System.nanoTime() - start) / 1e9;
            double packed = Files.size(folder.resolveSibling("edition.zip")) / 1e6;
            double bare = bare(folder.resolveSibling("bare"), files);
            return List.of(
                    Figure.limit("export of 10,000 people, 3 languages", seconds, "s", 60),
                    Figure.told("export, bare files of that number", bare, "s"),
                    Figure.told("export, files", files, ""),
                    Figure.told("export, ZIP", packed, "MB"));
        }
    }

    private static double bare(Path folder, int files) throws Exception {
        byte[] page = new byte[8192];
        Files.createDirectories(folder);
        long start = System.nanoTime();
        for (int i = 0; i < files; i++) {
            Files.write(folder.resolve(i + ".html"), page);
        }
        return (System.nanoTime() - start) / 1e9;
    }
}
