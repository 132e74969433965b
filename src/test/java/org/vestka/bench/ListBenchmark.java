package org.vestka.bench;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.vestka.directory.CountryCode;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.designation.DesignationValue;
import org.vestka.directory.list.PersonFilter;
import org.vestka.directory.list.PersonList;
import org.vestka.directory.list.PersonSort;
import org.vestka.directory.person.AgeBand;
import org.vestka.directory.person.Gender;
import org.vestka.directory.search.PeopleIndex;
import org.vestka.shared.LanguageTag;
import org.vestka.testing.ListedPeople;

/**
 * Any filter, any order, 24 rows and the count through the service. Bare is the same page as hand-written SQL could do
 * best: one condition and an order that one index serves, 24 rows, and its exact count from the index.
 */
final class ListBenchmark implements Benchmark {

    private static final int CALLS = 2000;
    private static final String BARE_ROWS = "select l.*, a.posted_period, a.posted_90_days, a.reserved, a.adopters"
            + " from person_listing l left join person_attention a on a.person_id = l.person_id"
            + " where l.facility_id = ? order by l.person_id limit 24";

    private record Question(PersonFilter filter, PersonSort sort, LanguageTag reader, int offset) {}

    @Override
    public String name() {
        return "list";
    }

    @Override
    public List<Figure> measure(Ground ground) throws Exception {
        List<Figure> figures = new ArrayList<>();
        Timing small = at(10_000, ground, figures);
        Timing large = at(100_000, ground, figures);
        figures.add(Figure.atMost(
                "list p95, 100,000 beside 10,000", large.percentile(95), small.percentile(95), "ms", 1.5));
        return figures;
    }

    private static Timing at(int people, Ground ground, List<Figure> figures) throws Exception {
        Map<String, Object> schema = ground.freshSchema();
        try (ConfigurableApplicationContext application = ground.applicationOn(schema, Map.of())) {
            LocalDate today = LocalDate.now(ZoneOffset.UTC);
            ListedPeople.add(ground.bulk(schema), "QB", people, 1, today);
            JdbcTemplate jdbc = application.getBean(JdbcTemplate.class);
            jdbc.execute("analyze table person_listing, person_attention");
            PersonList list = application.getBean(PersonList.class);
            long before = heap();
            long worked = cpu();
            long start = System.nanoTime();
            application.getBean(PeopleIndex.class).refreshAll();
            double built = (System.nanoTime() - start) / 1e6;
            double work = (cpu() - worked) / 1e6;
            String size = "%,d".formatted(people);
            figures.add(Figure.told("list index built, " + size, built, "ms"));
            figures.add(Figure.told("list index built, work of all cores", work, "ms"));
            figures.add(Figure.told("list index heap, " + size, (heap() - before) / 1e6, "MB"));
            List<Long> places =
                    jdbc.query("select id from facility where country_code = 'QB'", (row, number) -> row.getLong(1));
            List<Question> questions = questions(list);
            Timing ours = Timing.of(CALLS, CALLS, i -> {
                Question question = questions.get(i % questions.size());
                list.list(question.filter, question.sort, question.reader, question.offset, 24);
            });
            Timing bare = Timing.of(CALLS / 2, CALLS / 2, i -> {
                Long place = places.get(i % places.size());
                jdbc.queryForList(BARE_ROWS, place);
                jdbc.queryForObject("select count(*) from person_listing where facility_id = ?", Long.class, place);
            });
            figures.add(Figure.atMost("list p50, " + size, ours.median(), bare.median(), "ms", 4));
            figures.add(Figure.told("list p95, " + size, ours.percentile(95), "ms"));
            return ours;
        }
    }

    /** Half the time one or two filters, as people choose them; else up to five; mostly first pages, at times far ones. */
    private static List<Question> questions(PersonList list) {
        Random random = new Random(3);
        var some = list.list(PersonFilter.ALL, PersonSort.NAME, 0, 100).items();
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            var one = some.get(random.nextInt(some.size()));
            int rarity = random.nextBoolean() ? 8 : 3;
            PersonFilter filter = new PersonFilter(
                    "",
                    random.nextInt(rarity) == 0 ? CustodyKind.of(CustodyKind.Group.CUSTODY) : Set.of(),
                    random.nextInt(rarity) == 0 ? one.facility() : null,
                    random.nextInt(rarity) == 0 ? one.region() : null,
                    random.nextInt(rarity) == 0 ? DesignationValue.RECOGNISED : null,
                    random.nextInt(rarity) == 0 ? Gender.values()[random.nextInt(2)] : null,
                    random.nextInt(rarity) == 0 ? AgeBand.values()[random.nextInt(5)] : null,
                    random.nextInt(rarity) == 0 ? Month.of(1 + random.nextInt(12)) : null,
                    random.nextInt(rarity) == 0,
                    random.nextInt(rarity) == 0,
                    random.nextInt(rarity) == 0 ? new CountryCode("QB") : null);
            int total = (int) list.count(filter);
            int offset = total <= 24 || random.nextInt(10) > 0 ? 0 : random.nextInt(total - 24);
            questions.add(new Question(
                    filter,
                    PersonSort.values()[random.nextInt(PersonSort.values().length)],
                    List.of(LanguageTag.EN, LanguageTag.BE, LanguageTag.RU).get(random.nextInt(3)),
                    offset));
        }
        return questions;
    }

    /** Nanoseconds that this process has had a core: unlike the clock's, not longer on a busy machine. */
    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    static long heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
