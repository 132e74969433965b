package org.vestka.directory.web.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Month;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.vestka.directory.list.PersonListItem;
import org.vestka.directory.list.PersonSort;
import org.vestka.directory.person.PersonName;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.directory.web.reading.PeopleReading.Way;
import org.vestka.shared.Languages;
import org.vestka.shared.Utc;
import tools.jackson.databind.json.JsonMapper;

/** Pages that only a folder of files needs: complete lists by letter and page, and a search without a server. */
@Component
class FolderPages {

    static final int ROWS = 48;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final PeoplePages people;
    private final Frames frames;
    private final Templates templates;
    private final Clock clock;

    FolderPages(PeoplePages people, Frames frames, Templates templates, Clock clock) {
        this.people = people;
        this.frames = frames;
        this.templates = templates;
        this.clock = clock;
    }

    /** In front of the languages. */
    byte[] root() {
        return templates.page(
                "root",
                new RootReading(Languages.OFFERED.stream()
                        .map(language -> {
                            DirectoryWords words = frames.words(language);
                            return new RootReading.Language(
                                    language.value(),
                                    frames.text("shell.language." + language.value(), language),
                                    frames.text("shell.home.title", language),
                                    asOf(words));
                        })
                        .toList()));
    }

    private String asOf(DirectoryWords words) {
        return words.text("reading.folder.lead", words.dates().exact(Utc.today(clock)));
    }

    /** @param items all of the list, by name */
    byte[] list(
            String title,
            List<PersonListItem> items,
            int page,
            IntFunction<String> file,
            Links links,
            DirectoryWords words) {
        List<Way> ways = new ArrayList<>(lists(links, words));
        FolderLinks folder = (FolderLinks) links;
        letters(items, words)
                .forEach((letter, of) -> ways.add(new Way(letter, folder.file(file.apply(of)), of == page)));
        return page(title, items, page, file, ways, PersonSort.NAME, folder, words);
    }

    private static List<Way> lists(Links links, DirectoryWords words) {
        FolderLinks folder = (FolderLinks) links;
        return List.of(
                new Way(words.text("search.label"), folder.search(), false),
                new Way(words.text("reading.held"), folder.file(FolderLinks.heldFile(1)), false),
                new Way(words.text("reading.writable"), folder.file(FolderLinks.writableFile(1)), false),
                new Way(words.text("reading.everybody"), folder.file(FolderLinks.everybodyFile(1)), false));
    }

    /** On which page each letter begins, in the reader's alphabet. */
    private static Map<String, Integer> letters(List<PersonListItem> items, DirectoryWords words) {
        Map<String, Integer> letters = new LinkedHashMap<>();
        for (int i = 0; i < items.size(); i++) {
            String name = items.get(i).nameIn(words.reader()).strip();
            if (!name.isEmpty() && Character.isLetter(name.codePointAt(0))) {
                letters.putIfAbsent(Character.toString(Character.toUpperCase(name.codePointAt(0))), i / ROWS + 1);
            }
        }
        return letters;
    }

    byte[] birthdays(
            Month month,
            List<PersonListItem> items,
            int page,
            IntFunction<String> file,
            Links links,
            DirectoryWords words) {
        List<Way> months = new ArrayList<>();
        for (Month each : Month.values()) {
            months.add(new Way(words.month(each), links.birthdays(each, 1), each == month));
        }
        return page(
                words.text("reading.birthdays.heading", words.month(month)),
                items,
                page,
                file,
                months,
                PersonSort.BIRTHDAY,
                (FolderLinks) links,
                words);
    }

    private byte[] page(
            String title,
            List<PersonListItem> items,
            int page,
            IntFunction<String> file,
            List<Way> ways,
            PersonSort sort,
            FolderLinks links,
            DirectoryWords words) {
        int from = (page - 1) * ROWS;
        List<PersonListItem> part = items.subList(Math.min(from, items.size()), Math.min(items.size(), from + ROWS));
        Here here = new Here(file.apply(1), "", "", file.apply(page));
        return templates.page(
                "people",
                new PeopleReading(
                        frames.of(here, links, words, false, null),
                        title,
                        asOf(words),
                        null,
                        null,
                        ways,
                        people.rows(part, sort, links, words),
                        part.isEmpty() ? "" : words.text("reading.shown", from + 1, from + part.size(), items.size()),
                        null,
                        page > 1 ? links.file(file.apply(page - 1)) : null,
                        from + ROWS < items.size() ? links.file(file.apply(page + 1)) : null));
    }

    byte[] search(FolderLinks links, DirectoryWords words) {
        Here here = new Here("search", "", "", FolderLinks.SEARCH);
        return templates.page(
                "search",
                new SearchReading(frames.of(here, links, words, false, null), asOf(words), lists(links, words)));
    }

    /** Everybody by all names held, for the search: a file of script, as a page of a folder may read no other. */
    byte[] names(List<PersonListItem> everybody, DirectoryWords words) {
        List<PeopleReading.Row> rows =
                people.rows(everybody, PersonSort.NAME, new FolderLinks(FolderLinks.SEARCH, Map.of()), words);
        List<List<String>> people = new ArrayList<>();
        for (int i = 0; i < everybody.size(); i++) {
            PersonListItem item = everybody.get(i);
            people.add(List.of(
                    rows.get(i).href(),
                    rows.get(i).said().name(),
                    item.names().stream().map(PersonName::name).distinct().collect(Collectors.joining(", ")),
                    rows.get(i).said().where()));
        }
        return ("const PEOPLE = " + JSON.writeValueAsString(people) + ";\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Runs nowhere but in a folder. */
    static byte[] script() {
        try (InputStream in = new ClassPathResource("reading/search.js").getInputStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
