package org.vestka.directory.web.reading;

import java.time.Clock;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vestka.directory.UrlWord;
import org.vestka.directory.list.PersonFilter;
import org.vestka.directory.list.PersonList;
import org.vestka.directory.list.PersonListItem;
import org.vestka.directory.list.PersonListPage;
import org.vestka.directory.list.PersonSort;
import org.vestka.directory.place.Places;
import org.vestka.directory.ui.CountryWords;
import org.vestka.directory.ui.DirectoryNavigation;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.directory.ui.PersonListLocation;
import org.vestka.directory.ui.ReadingNavigation;
import org.vestka.directory.ui.people.PeopleChoices;
import org.vestka.directory.ui.people.PeopleHeading;
import org.vestka.directory.ui.people.PersonRow;
import org.vestka.directory.ui.people.PersonRows;
import org.vestka.shared.Utc;

/** Lists of people to read, a page at a time, and the first page of all. */
@Component
public class PeoplePages {

    /** Rows of a page. */
    static final int ROWS = PersonListLocation.STEP;

    /** With more places than these the list of places leads to the people of each: a page on a bad line must stay small. */
    private static final int MOST_OPTIONS = 60;

    private final PersonList people;
    private final Places places;
    private final PersonRows rows;
    private final CountryWords called;
    private final Frames frames;
    private final Templates templates;
    private final Clock clock;

    PeoplePages(
            PersonList people,
            Places places,
            PersonRows rows,
            CountryWords called,
            Frames frames,
            Templates templates,
            Clock clock) {
        this.people = people;
        this.places = places;
        this.rows = rows;
        this.called = called;
        this.frames = frames;
        this.templates = templates;
        this.clock = clock;
    }

    byte[] first(Links links, DirectoryWords words) {
        Here here = new Here("", "", "", "index.html");
        PersonListPage waiting = people.list(PersonListLocation.START.waiting(), PersonSort.NAME, words.reader(), 0, 1);
        boolean offline = links.application(here) == null;
        List<HomeReading.Step> steps = List.of("choose", "write", "post").stream()
                .map(step -> new HomeReading.Step(
                        frames.text("shell.home." + step + ".title", words.reader()),
                        frames.text("shell.home." + step + (offline ? ".copy" : ".text"), words.reader())))
                .toList();
        return templates.page(
                "home",
                new HomeReading(
                        frames.of(here, links, words, true, null),
                        frames.text("shell.home.title", words.reader()),
                        frames.text("shell.home.lead", words.reader()),
                        waiting.total(),
                        frames.text("shell.home.number.writable", words.reader(), waiting.total()),
                        waiting.noneThisMonth(),
                        frames.text("shell.home.number.none", words.reader(), waiting.noneThisMonth()),
                        offline ? null : form(PersonListLocation.START, links, words),
                        steps));
    }

    /** @param page from 1; beyond the end it is empty */
    byte[] list(PersonListLocation location, int page, Links links, DirectoryWords words) {
        String query = ServedLinks.query(location, page);
        Here here = new Here(
                DirectoryNavigation.PEOPLE,
                query,
                new PersonListLocation(location.chosen(), location.sort(), page * ROWS).href(),
                "");
        PersonListPage waiting = people.list(location.waiting(), location.sort(), words.reader(), 0, 1);
        PersonListPage found = cut(location, page, words);
        PeopleHeading heading = PeopleHeading.of(location, found.total(), waiting, Utc.today(clock), words);
        return templates.page(
                "people",
                new PeopleReading(
                        // limited people are among them
                        frames.of(here, links, words, false, null),
                        heading.heading(),
                        heading.lead(),
                        waiting.total() == 0 ? null : new PeopleReading.None(waiting.noneThisMonth(), heading.none()),
                        form(location, links, words),
                        List.of(),
                        rows(found.items(), location.sort(), links, words),
                        shown(found, page, words),
                        null,
                        page > 1 ? links.people(location, page - 1) : null,
                        (long) page * ROWS < found.total() ? links.people(location, page + 1) : null));
    }

    /** Whose birthday is in a month, in the order of its days. */
    byte[] birthdays(Month month, int page, Links links, DirectoryWords words) {
        PersonListLocation location = inMonth(month);
        Here here = new Here(
                ReadingNavigation.BIRTHDAYS,
                "?month=" + UrlWord.of(month) + (page > 1 ? "&page=" + page : ""),
                new PersonListLocation(location.chosen(), location.sort(), page * ROWS).href(),
                FolderLinks.birthdaysFile(month, page));
        PersonListPage found = cut(location, page, words);
        List<PeopleReading.Way> months = new ArrayList<>();
        for (Month each : Month.values()) {
            months.add(new PeopleReading.Way(words.month(each), links.birthdays(each, 1), each == month));
        }
        return templates.page(
                "people",
                new PeopleReading(
                        frames.of(here, links, words, false, null),
                        words.text("reading.birthdays.heading", words.month(month)),
                        words.text("reading.birthdays.lead"),
                        null,
                        null,
                        months,
                        rows(found.items(), location.sort(), links, words),
                        shown(found, page, words),
                        calendar(month, words),
                        page > 1 ? links.birthdays(month, page - 1) : null,
                        (long) page * ROWS < found.total() ? links.birthdays(month, page + 1) : null));
    }

    private static String calendar(Month month, DirectoryWords words) {
        return "/api/v1/birthdays.ics?lang=" + words.reader().value() + "&month=" + UrlWord.of(month);
    }

    static PersonListLocation inMonth(Month month) {
        return PersonListLocation.START
                .with("birthday", UrlWord.of(month))
                .with("sort", UrlWord.of(PersonSort.BIRTHDAY));
    }

    PersonListPage cut(PersonListLocation location, int page, DirectoryWords words) {
        return people.list(location.filter(), location.sort(), words.reader(), (page - 1) * ROWS, ROWS);
    }

    List<PeopleReading.Row> rows(List<PersonListItem> items, PersonSort sort, Links links, DirectoryWords words) {
        List<PersonRow> said = rows.toRead(items, sort, words);
        List<PeopleReading.Row> all = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            all.add(new PeopleReading.Row(links.person(items.get(i).publicId()), said.get(i)));
        }
        return all;
    }

    private static String shown(PersonListPage found, int page, DirectoryWords words) {
        int first = (page - 1) * ROWS;
        int rows = found.items().size();
        return rows == 0 ? "" : words.text("reading.shown", first + 1, first + rows, found.total());
    }

    private PeopleReading.Form form(PersonListLocation location, Links links, DirectoryWords words) {
        PeopleChoices choices = new PeopleChoices(location, places, called.of(location.chosen(), words));
        Map<String, String> values = location.parameters();
        PersonFilter chosen = location.chosen();
        List<PeopleReading.Choice> all = new ArrayList<>();
        for (String parameter : PeopleChoices.PARAMETERS) {
            List<PeopleChoices.Option> options = choices.of(parameter);
            String value = values.getOrDefault(parameter, "");
            if (!options.isEmpty() && (options.size() <= MOST_OPTIONS || !value.isEmpty())) {
                all.add(new PeopleReading.Choice(
                        parameter, PeopleChoices.label(parameter, location, words), value, shortened(options, value)));
            }
        }
        return new PeopleReading.Form(
                links.search(),
                chosen.text(),
                chosen.fewLetters(),
                chosen.writable(),
                all,
                location.narrowed() || location.sort() != PersonSort.RELEVANCE,
                links.people(PersonListLocation.START, 1));
    }

    private static List<PeopleChoices.Option> shortened(List<PeopleChoices.Option> options, @Nullable String value) {
        return options.size() <= MOST_OPTIONS
                ? options
                : options.stream()
                        .filter(option -> option.value().equals(value))
                        .toList();
    }
}
