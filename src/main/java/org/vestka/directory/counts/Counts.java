package org.vestka.directory.counts;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.vestka.directory.CountryCode;
import org.vestka.directory.designation.DesignatingBody;
import org.vestka.directory.list.PersonList;
import org.vestka.directory.list.PersonListItem;
import org.vestka.directory.list.PersonSort;
import org.vestka.directory.persistence.Countries;
import org.vestka.directory.persistence.DesignationRepository;
import org.vestka.directory.persistence.PersonListQuery;
import org.vestka.directory.search.PeopleIndex;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.Utc;
import org.vestka.shared.security.ForEveryone;

/**
 * Numbers are always per body and per day, counted from the histories and never typed. Whoever is hidden later still counts, and is
 * named nowhere: on days of which bodies have spoken, and at the ends of months, the sums of a past day do not change by it. Between
 * them they may, for what is said of somebody hidden waits for the next such day.
 */
@Service
public class Counts {

    /** Before it nothing is counted: no list reaches back so far, and no year may be out of range. */
    public static final LocalDate FIRST = LocalDate.of(1990, 1, 1);

    private static final YearMonth TREND = YearMonth.of(2020, 1);

    private final HistoriesInMemory histories;
    private final DesignationRepository bodies;
    private final PeopleIndex index;
    private final PersonListQuery people;
    private final Countries countries;
    private final Clock clock;

    Counts(
            HistoriesInMemory histories,
            DesignationRepository bodies,
            PeopleIndex index,
            PersonListQuery people,
            Countries countries,
            Clock clock) {
        this.histories = histories;
        this.bodies = bodies;
        this.index = index;
        this.people = people;
        this.countries = countries;
        this.clock = clock;
    }

    /**
     * Who designates people, by code. A body that one editor's list alone names is not among them before it says anything of
     * somebody who was shown: that takes two.
     */
    @ForEveryone
    public List<DesignatingBody> bodies() {
        Set<String> ofLists = bodies.ofLists();
        return bodies.all().stream()
                .filter(body ->
                        !ofLists.contains(body.code()) || histories.current().tellsOf(body.code()))
                .toList();
    }

    /**
     * The question behind a location: today, the country in which most people are named today and the body that names most of them,
     * where it leaves them out or names what is not there; never a day to come.
     */
    @ForEveryone
    public Optional<CountQuestion> question(CountsLocation location) {
        LocalDate today = Utc.today(clock);
        LocalDate asked = location.day();
        LocalDate day = asked == null || asked.isAfter(today) ? today : asked.isBefore(FIRST) ? FIRST : asked;
        return country(location).flatMap(where -> body(location, where).map(who -> new CountQuestion(where, who, day)));
    }

    /** In which countries anybody is counted today, by code. */
    @ForEveryone
    public List<CountryCode> countries() {
        LocalDate today = Utc.today(clock);
        return countries.all().keySet().stream()
                .filter(code -> !histories.current().sizes(code, today).isEmpty())
                .sorted()
                .toList();
    }

    /** One person of a country whose code comes first does not take the first page from everybody else. */
    private Optional<CountryCode> country(CountsLocation location) {
        List<CountryCode> codes = countries.all().keySet().stream().sorted().toList();
        if (location.country() != null && codes.contains(location.country())) {
            return Optional.of(location.country());
        }
        if (codes.size() < 2) {
            return codes.stream().findFirst();
        }
        LocalDate today = Utc.today(clock);
        Map<CountryCode, Long> most = new HashMap<>();
        codes.forEach(code -> most.put(
                code,
                histories.current().sizes(code, today).values().stream()
                        .max(Comparator.naturalOrder())
                        .orElse(0L)));
        // of several that are as large the first by code
        return codes.stream().min(Comparator.comparing(code -> -most.getOrDefault(code, 0L)));
    }

    /** Whoever cites the first page cites the list that most people are on, and not the one whose code comes first. */
    private Optional<String> body(CountsLocation location, CountryCode country) {
        List<String> codes = bodies().stream().map(DesignatingBody::code).toList();
        if (location.body() != null && codes.contains(location.body())) {
            return Optional.of(location.body());
        }
        if (codes.size() < 2) {
            return codes.stream().findFirst();
        }
        Map<String, Long> sizes = histories.current().sizes(country, Utc.today(clock));
        // of several that are as large the first by code
        return codes.stream().min(Comparator.comparing(code -> -sizes.getOrDefault(code, 0L)));
    }

    /** By designation and custody; people without a stay on the day count as unknown, and of who is not shown it is not told. */
    @ForEveryone
    public List<DesignationCount> asOf(CountQuestion question) {
        return histories.current().cross(question, Utc.today(clock));
    }

    /** The day in the form of the published statement. */
    @ForEveryone
    public Statement statement(CountQuestion question) {
        return Statement.of(asOf(question));
    }

    /** Every table of the day. */
    @ForEveryone
    public Map<CountBy, CountTable> tables(CountQuestion question) {
        return histories.current().tables(question, Utc.today(clock));
    }

    /** The two numbers on the last day of each month since 2020, and on the day itself. */
    @ForEveryone
    public List<TrendPoint> trend(CountQuestion question) {
        List<LocalDate> days = new ArrayList<>();
        for (YearMonth month = TREND; month.atEndOfMonth().isBefore(question.day()); month = month.plusMonths(1)) {
            days.add(month.atEndOfMonth());
        }
        days.add(question.day());
        return histories.current().trend(question, days);
    }

    /**
     * Who is behind a number, by name.
     *
     * @param limit 1 to {@link PersonList#LIMIT}
     * @throws IllegalArgumentException for a negative offset or a limit out of range
     */
    @ForEveryone
    public PeopleOfDay people(
            CountQuestion question, PeopleOfDayFilter filter, LanguageTag reader, int offset, int limit) {
        if (offset < 0 || limit < 1 || limit > PersonList.LIMIT) {
            throw new IllegalArgumentException("no such cut of the people behind a number");
        }
        List<OfDay> behind = histories.current().behind(question, filter, Utc.today(clock));
        Map<Long, OfDay> named = new HashMap<>();
        behind.stream()
                .filter(one -> one.person().named())
                .forEach(one -> named.put(one.person().id(), one));
        List<Long> cut = index.among(named.keySet(), PersonSort.NAME, reader, offset, limit);
        List<PersonOfDay> rows = new ArrayList<>();
        for (PersonListItem item : people.rows(cut, question.day())) {
            OfDay one = named.get(item.id().value());
            if (one != null) {
                rows.add(new PersonOfDay(
                        item,
                        one.designation(),
                        one.custody(),
                        one.stay() == null ? null : one.stay().facility()));
            }
        }
        return PeopleOfDay.of(rows, named.size(), behind.size() - named.size());
    }
}
