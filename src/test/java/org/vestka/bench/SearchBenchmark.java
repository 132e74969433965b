package org.vestka.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.springframework.context.ConfigurableApplicationContext;
import org.vestka.directory.list.PersonFilter;
import org.vestka.directory.list.PersonList;
import org.vestka.directory.list.PersonListItem;
import org.vestka.directory.list.PersonSort;
import org.vestka.directory.search.PeopleIndex;
import org.vestka.testing.InventedPeople;
import org.vestka.testing.ListedPeople;

/**
 * Every spelling of the tests' file, searched among 100,000 through the service: first page with rows and count. Bare is
 * Lucene alone over the same names with its standard analyzer: each word by its beginning or with one slip, 24 hits and the
 * exact count, no rows. How many of the spellings find whom they mean among the first ten is counted in the same list.
 */
final class SearchBenchmark implements Benchmark {

    private static final int PEOPLE = 100_000;
    private static final int CALLS = 1420;
    /** So many people may share ten names. */
    private static final int MOST = PersonList.LIMIT;

    @Override
    public String name() {
        return "search";
    }

    @Override
    public List<Figure> measure(Ground ground) throws Exception {
        List<Spelling> spellings = spellings();
        List<String> typed = spellings.stream().map(Spelling::typed).toList();
        Timing bare = bare(typed);
        Map<String, Object> schema = ground.freshSchema();
        try (ConfigurableApplicationContext application = ground.applicationOn(schema, Map.of())) {
            ListedPeople.add(ground.bulk(schema), "QB", withAllMeant(spellings), 1, LocalDate.now(ZoneOffset.UTC));
            application.getBean(PeopleIndex.class).refreshAll();
            PersonList list = application.getBean(PersonList.class);
            Timing ours = Timing.of(
                    CALLS,
                    CALLS,
                    i -> list.list(PersonFilter.named(typed.get(i % typed.size())), PersonSort.RELEVANCE, 0, 24));
            return List.of(
                    Figure.atMost("search p50, 100,000", ours.median(), bare.median(), "ms", 20),
                    Figure.floor("search, found among the first ten people", found(list, spellings, 10), "%", 98),
                    Figure.floor("search, found among the first ten names", found(list, spellings, MOST), "%", 98),
                    Figure.told("search p95, 100,000", ours.percentile(95), "ms"),
                    Figure.told("search p95 of bare Lucene", bare.percentile(95), "ms"));
        }
    }

    /** Much-alike names, and whoever is meant by a spelling and not yet among them. */
    private static List<InventedPeople.Invented> withAllMeant(List<Spelling> spellings) {
        List<InventedPeople.Invented> people = new ArrayList<>(InventedPeople.make(PEOPLE, 1));
        Set<String> missing =
                new TreeSet<>(spellings.stream().map(Spelling::meant).toList());
        people.forEach(person -> missing.remove(person.be()));
        for (String be : missing) {
            List<String> names = InventedPeople.namesOf(be);
            people.add(new InventedPeople.Invented(
                    false, be, names.get(names.size() / 2), names.getLast(), "", LocalDate.EPOCH));
        }
        return people;
    }

    /** Per cent of the spellings that find whom they mean among so many people, under the first ten different names. */
    private static double found(PersonList list, List<Spelling> spellings, int people) {
        long found = spellings.stream()
                .filter(spelling ->
                        list
                                .list(PersonFilter.named(spelling.typed()), PersonSort.RELEVANCE, 0, people)
                                .items()
                                .stream()
                                .map(PersonListItem::originalName)
                                .distinct()
                                .limit(10)
                                .anyMatch(spelling.meant()::equals))
                .count();
        return 100.0 * found / spellings.size();
    }

    private static Timing bare(List<String> typed) throws IOException {
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory();
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new StandardAnalyzer()))) {
            for (InventedPeople.Invented person : InventedPeople.make(PEOPLE, 1)) {
                Document document = new Document();
                for (String name : List.of(person.be(), person.ru(), person.en())) {
                    document.add(new TextField("name", name, Field.Store.NO));
                }
                writer.addDocument(document);
            }
            writer.forceMerge(1);
            try (DirectoryReader reader = DirectoryReader.open(writer)) {
                IndexSearcher searcher = new IndexSearcher(reader);
                searcher.setQueryCache(null);
                return Timing.of(CALLS, CALLS, i -> search(searcher, typed.get(i % typed.size())));
            }
        }
    }

    private static void search(IndexSearcher searcher, String typed) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (String word : typed.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
            if (!word.isEmpty()) {
                Term term = new Term("name", word);
                Query any = new BooleanQuery.Builder()
                        .add(new PrefixQuery(term), Occur.SHOULD)
                        .add(new FuzzyQuery(term, 1), Occur.SHOULD)
                        .build();
                all.add(any, Occur.MUST);
            }
        }
        try {
            BooleanQuery query = all.build();
            searcher.search(query, 24);
            searcher.count(query);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Spelling(String typed, String meant) {}

    private static List<Spelling> spellings() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(SearchBenchmark.class.getResourceAsStream("/names/spellings.tsv"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", 2))
                    .map(parts -> new Spelling(parts[0], parts[1]))
                    .toList();
        }
    }
}
