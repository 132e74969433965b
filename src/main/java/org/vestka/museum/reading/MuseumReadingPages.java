package org.vestka.museum.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vestka.directory.FacilityId;
import org.vestka.directory.Labels;
import org.vestka.directory.person.People;
import org.vestka.directory.person.PersonBrief;
import org.vestka.directory.place.PlaceLabel;
import org.vestka.directory.place.Places;
import org.vestka.directory.ui.DirectoryNavigation;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.directory.web.reading.Frames;
import org.vestka.directory.web.reading.Here;
import org.vestka.directory.web.reading.Links;
import org.vestka.directory.web.reading.MissingReading;
import org.vestka.directory.web.reading.Templates;
import org.vestka.museum.Museum;
import org.vestka.museum.MuseumChoices;
import org.vestka.museum.MuseumCode;
import org.vestka.museum.MuseumFilter;
import org.vestka.museum.MuseumLetter;
import org.vestka.museum.MuseumListItem;
import org.vestka.museum.MuseumPage;
import org.vestka.museum.reading.MuseumReading.Field;
import org.vestka.museum.reading.MuseumReading.Option;
import org.vestka.museum.ui.MuseumLocation;
import org.vestka.museum.ui.MuseumNavigation;
import org.vestka.museum.ui.MuseumWords;
import org.vestka.shared.i18n.Texts;

/** The museum, to read. */
@Component
class MuseumReadingPages {

    private static final int ROWS = 24;

    private final Museum museum;
    private final People people;
    private final Places places;
    private final Frames frames;
    private final Templates templates;
    private final Texts texts;

    MuseumReadingPages(Museum museum, People people, Places places, Frames frames, Templates templates, Texts texts) {
        this.museum = museum;
        this.people = people;
        this.places = places;
        this.frames = frames;
        this.templates = templates;
        this.texts = texts;
    }

    /** @param page from 1 */
    byte[] list(MuseumLocation asked, int page, Links links, DirectoryWords directory) {
        List<MuseumListItem> items = asked.filter(people, places)
                .map(filter -> museum.letters(filter, (page - 1) * ROWS, ROWS + 1))
                .orElse(List.of());
        return list(
                asked,
                items.stream().limit(ROWS).toList(),
                page > 1 ? links.chapter(paged(asked, page - 1)) : null,
                items.size() > ROWS ? links.chapter(paged(asked, page + 1)) : null,
                links,
                new MuseumWords(directory, texts));
    }

    /** All that there are, on one page. */
    byte[] all(Links links, DirectoryWords directory) {
        return list(MuseumLocation.START, all(), null, null, links, new MuseumWords(directory, texts));
    }

    List<MuseumListItem> all() {
        List<MuseumListItem> all = new ArrayList<>();
        List<MuseumListItem> part;
        do {
            part = museum.letters(MuseumFilter.ALL, all.size(), Museum.LIMIT);
            all.addAll(part);
        } while (!part.isEmpty());
        return all;
    }

    private static String paged(MuseumLocation asked, int page) {
        String href = asked.href();
        return page == 1 ? href : href + (asked.asksForAll() ? "?" : "&") + "page=" + page;
    }

    private byte[] list(
            MuseumLocation asked,
            List<MuseumListItem> items,
            @Nullable String previous,
            @Nullable String next,
            Links links,
            MuseumWords words) {
        Here here = new Here(MuseumNavigation.ROOT, asked.query(), asked.href(), MuseumNavigation.ROOT + ".html");
        Map<FacilityId, PlaceLabel> labels = places.labels(MuseumWords.places(items));
        return templates.page(
                "museum",
                new MuseumReading(
                        frames.of(here, links, words.directory(), asked.asksForAll(), null),
                        words.text("heading"),
                        words.text("lead"),
                        links.application(here) == null ? null : form(asked, links, words),
                        items.isEmpty() ? words.text(asked.asksForAll() ? "none.text" : "none.filtered") : null,
                        items.stream()
                                .map(item -> new MuseumReading.Row(
                                        String.valueOf(links.chapter(MuseumNavigation.letter(item.code()))),
                                        links.picture(
                                                MuseumNavigation.small(item.code(), item.page()),
                                                MuseumNavigation.smallFile(item.code(), item.page())),
                                        words.title(item),
                                        words.facts(item, MuseumWords.label(item, labels))))
                                .toList(),
                        previous,
                        next));
    }

    private MuseumReading.Form form(MuseumLocation asked, Links links, MuseumWords words) {
        MuseumChoices choices = museum.choices();
        Map<FacilityId, PlaceLabel> labels = places.labels(choices.places());
        Stream<Option> persons = choices.people().stream()
                .sorted(words.directory().byName((PersonBrief person) -> person.nameIn(words.reader())))
                .map(person -> new Option(person.publicId().value(), person.nameIn(words.reader())));
        Stream<Option> from = labels.values().stream()
                .map(label -> new Option(label.code(), Labels.in(words.reader(), label.names())))
                .sorted(words.directory().byName(Option::text));
        Stream<Option> years = choices.years().stream().map(year -> new Option(year.toString(), year.toString()));
        return new MuseumReading.Form(
                String.valueOf(links.chapter(MuseumNavigation.ROOT)),
                List.of(
                        field(
                                "person",
                                asked.person() == null ? "" : asked.person().value(),
                                persons,
                                words),
                        field("place", asked.place() == null ? "" : asked.place(), from, words),
                        field("year", asked.year() == null ? "" : asked.year().toString(), years, words)),
                words.text("filter.act"));
    }

    private static Field field(String name, String chosen, Stream<Option> options, MuseumWords words) {
        return new Field(
                name,
                words.text("filter." + name),
                Stream.concat(Stream.of(new Option("", words.text("filter." + name + ".all"))), options)
                        .toList(),
                chosen);
    }

    Optional<byte[]> letter(MuseumCode code, Links links, DirectoryWords directory) {
        return museum.letter(code).map(letter -> letter(letter, links, new MuseumWords(directory, texts)));
    }

    private byte[] letter(MuseumLetter letter, Links links, MuseumWords words) {
        MuseumListItem item = letter.item();
        String path = MuseumNavigation.letter(item.code());
        Map<FacilityId, PlaceLabel> labels = places.labels(MuseumWords.places(List.of(item)));
        PlaceLabel place = MuseumWords.label(item, labels);
        List<MuseumLetterReading.Line> lines = new ArrayList<>();
        lines.add(new MuseumLetterReading.Line(
                item.person().nameIn(words.reader()), links.person(item.person().publicId())));
        if (place != null) {
            lines.add(
                    new MuseumLetterReading.Line(Labels.in(words.reader(), place.names()), links.place(place.code())));
        }
        List<MuseumLetterReading.Picture> pictures = new ArrayList<>();
        for (MuseumPage page : letter.pages()) {
            pictures.add(new MuseumLetterReading.Picture(
                    links.picture(
                            MuseumNavigation.image(item.code(), page.number()),
                            MuseumNavigation.imageFile(item.code(), page.number())),
                    words.alt(pictures.size() + 1, letter.pages().size()),
                    page.width(),
                    page.height()));
        }
        return templates.page(
                "museumLetter",
                new MuseumLetterReading(
                        frames.of(
                                new Here(path, "", path, path + ".html"),
                                links,
                                words.directory(),
                                // search engines keep what they have listed
                                false,
                                null),
                        words.title(item),
                        words.facts(item, place),
                        item.person().invented() ? words.text("invented") : null,
                        lines,
                        pictures,
                        letter.texts().stream()
                                .map(text -> new MuseumLetterReading.Text(
                                        text.language().value(), words.textTitle(text), text.text()))
                                .toList(),
                        words.text("languages"),
                        words.text("consent.told"),
                        words.text("consent.gone"),
                        DirectoryNavigation.person(item.person().publicId())));
    }

    /** The same for one that is not shown and one that never was. */
    byte[] missing(Links links, DirectoryWords directory) {
        MuseumWords words = new MuseumWords(directory, texts);
        String path = MuseumNavigation.ROOT;
        return templates.page(
                "missing",
                new MissingReading(
                        frames.of(new Here(path, "", path, path + ".html"), links, directory, false, null),
                        words.text("missing.title"),
                        words.text("missing.text"),
                        words.text("missing.act"),
                        links.chapter(path)));
    }
}
