package org.vestka.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.context.ConfigurableApplicationContext;
import org.vestka.accounts.AccountId;
import org.vestka.accounts.Role;
import org.vestka.accounts.SignedIn;
import org.vestka.directory.CountryCode;
import org.vestka.directory.imports.BegunImport;
import org.vestka.directory.imports.Concern;
import org.vestka.directory.imports.Decision;
import org.vestka.directory.imports.ImportId;
import org.vestka.directory.imports.ImportListDraft;
import org.vestka.directory.imports.ImportLists;
import org.vestka.directory.imports.ImportReview;
import org.vestka.directory.imports.Imports;
import org.vestka.directory.imports.InventedList;
import org.vestka.directory.imports.ListId;
import org.vestka.directory.imports.ReviewFilter;
import org.vestka.directory.person.Publication;
import org.vestka.shared.LanguageTag;
import org.vestka.testing.TestAccounts;

/**
 * A list of 8,696 rows from the file to a review that somebody can open; then, after all of it was accepted and applied, the
 * identical file once more. Bare is a bulk insert by JDBC of the same cells, read before the clock starts, into a table of
 * as many text columns. The better of three rounds of each, after a smaller one to warm up.
 */
final class ImportBenchmark implements Benchmark {

    private static final int ROWS = 8696;
    private static final int ROUNDS = 3;
    private static final SignedIn EDITOR = new SignedIn(new AccountId(1), "bench", Set.of(Role.EDITOR));

    @Override
    public String name() {
        return "import";
    }

    @Override
    public List<Figure> measure(Ground ground) throws Exception {
        Map<String, Object> schema = ground.freshSchema();
        Path folder = Files.createTempDirectory(Path.of("target"), "bench-import");
        double first = Double.MAX_VALUE;
        double again = Double.MAX_VALUE;
        double applied = Double.MAX_VALUE;
        double bare = Double.MAX_VALUE;
        try (ConfigurableApplicationContext application = ground.applicationOn(schema, Map.of());
                Connection bulk = ground.bulk(schema).getConnection()) {
            Imports imports = application.getBean(Imports.class);
            ImportReview review = application.getBean(ImportReview.class);
            ImportLists lists = application.getBean(ImportLists.class);
            LocalDate today = LocalDate.now(ZoneOffset.UTC);
            for (int round = 0; round <= ROUNDS; round++) {
                boolean warmUp = round == 0;
                int rows = warmUp ? ROWS / 4 : ROWS;
                Path file = new InventedList(rows, 11 + round, 1 + round * 100_000L, today, "bench-" + round)
                        .write(folder, "be");
                double[] ours = TestAccounts.as(EDITOR, () -> ours(imports, lists, review, file));
                double theirs = bare(bulk, file);
                if (!warmUp) {
                    first = Math.min(first, ours[0]);
                    applied = Math.min(applied, ours[1]);
                    again = Math.min(again, ours[2]);
                    bare = Math.min(bare, theirs);
                }
            }
        }
        return List.of(
                Figure.atMost("import, 8,696 rows to the review", first, bare, "ms", 10),
                Figure.atMost("import, the same file again beside before", again, first, "ms", 0.5),
                Figure.told("import, all 8,696 applied", applied, "ms"));
    }

    /** Milliseconds: to the review, to apply all, the same file again. */
    private static double[] ours(Imports imports, ImportLists lists, ImportReview review, Path file) {
        ListId list = lists.create(new ImportListDraft(
                "bench-" + Long.toString(System.nanoTime(), 36),
                "Bench",
                new CountryCode("BY"),
                "viasna",
                null,
                imports.preview(file, null).proposal(),
                10));
        long start = System.nanoTime();
        ImportId batch = read(imports, list, file);
        double first = since(start);
        review.decideAll(batch, ReviewFilter.ALL, Decision.ACCEPTED);
        for (Concern concern : Concern.values()) {
            review.decideAll(batch, ReviewFilter.having(concern), Decision.ACCEPTED);
        }
        ReviewFilter open = ReviewFilter.needingPerson().decided(Decision.OPEN);
        while (review.count(batch, open) > 0) {
            review.rows(batch, open, null, ROWS)
                    .forEach(row -> review.decide(batch, row.id(), row.version(), Decision.ACCEPTED));
        }
        start = System.nanoTime();
        imports.apply(batch, imports.batch(batch).orElseThrow().version(), Publication.PUBLIC);
        double applied = since(start);
        start = System.nanoTime();
        ImportId second = read(imports, list, file);
        double again = since(start);
        if (review.counts(second).open() > 0) {
            throw new IllegalStateException("the same file has brought news");
        }
        return new double[] {first, applied, again};
    }

    private static ImportId read(Imports imports, ListId list, Path file) {
        BegunImport begun =
                imports.begin(list, 1, LanguageTag.BE, file.getFileName().toString(), file);
        if (begun.already()) {
            throw new IllegalStateException("the file is already in review");
        }
        imports.reader(begun.id(), file, null).run();
        return begun.id();
    }

    private static double bare(Connection bulk, Path file) throws SQLException {
        List<CSVRecord> rows = cells(file);
        int columns = rows.getFirst().size();
        try (Statement statement = bulk.createStatement()) {
            statement.execute("create table bench_rows (id bigint not null auto_increment primary key"
                    + ", c%d text"
                            .repeat(columns)
                            .formatted(java.util.stream.IntStream.range(0, columns)
                                    .boxed()
                                    .toArray())
                    + ") charset utf8mb4");
        }
        long start = System.nanoTime();
        bulk.setAutoCommit(false);
        try (PreparedStatement insert =
                bulk.prepareStatement("insert into bench_rows values (null" + ", ?".repeat(columns) + ")")) {
            for (int row = 1; row < rows.size(); row++) {
                for (int column = 0; column < columns; column++) {
                    insert.setString(column + 1, rows.get(row).get(column));
                }
                insert.addBatch();
                if (row % 1000 == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
        bulk.commit();
        double taken = since(start);
        bulk.setAutoCommit(true);
        try (Statement statement = bulk.createStatement()) {
            statement.execute("drop table bench_rows");
        }
        return taken;
    }

    private static List<CSVRecord> cells(Path file) {
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                CSVParser parser = CSVParser.builder()
                        .setReader(reader)
                        .setFormat(CSVFormat.RFC4180)
                        .get()) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e6;
    }
}
