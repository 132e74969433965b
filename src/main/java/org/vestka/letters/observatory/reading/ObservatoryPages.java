package org.vestka.letters.observatory.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vestka.directory.Country;
import org.vestka.directory.FacilityId;
import org.vestka.directory.place.FacilityListItem;
import org.vestka.directory.place.FacilityPage;
import org.vestka.directory.place.Places;
import org.vestka.directory.ui.CountryWords;
import org.vestka.directory.ui.DirectoryNavigation;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.directory.web.reading.Frames;
import org.vestka.directory.web.reading.Here;
import org.vestka.directory.web.reading.Links;
import org.vestka.directory.web.reading.Templates;
import org.vestka.letters.observatory.Observatory;
import org.vestka.letters.observatory.ObservatoryBoard;
import org.vestka.letters.observatory.Passage;
import org.vestka.letters.observatory.PlacePassage;
import org.vestka.letters.observatory.reading.ObservatoryReading.Chapter;
import org.vestka.letters.observatory.reading.ObservatoryReading.Field;
import org.vestka.letters.observatory.reading.ObservatoryReading.File;
import org.vestka.letters.observatory.reading.ObservatoryReading.Form;
import org.vestka.letters.observatory.reading.ObservatoryReading.Line;
import org.vestka.letters.observatory.reading.ObservatoryReading.Option;
import org.vestka.letters.observatory.reading.ObservatoryReading.Row;
import org.vestka.letters.observatory.reading.ObservatoryReading.Table;
import org.vestka.letters.observatory.ui.ObservatoryLocation;
import org.vestka.letters.observatory.ui.ObservatoryMethod;
import org.vestka.letters.observatory.ui.ObservatoryNavigation;
import org.vestka.letters.observatory.ui.ObservatoryRows;
import org.vestka.letters.observatory.ui.ObservatoryWords;
import org.vestka.shared.i18n.Texts;

/** What gets through, to read. */
@Component
class ObservatoryPages {

    private final Observatory observatory;
    private final Places places;
    private final CountryWords called;
    private final Frames frames;
    private final Templates templates;
    private final Texts texts;

    ObservatoryPages(
            Observatory observatory,
            Places places,
            CountryWords called,
            Frames frames,
            Templates templates,
            Texts texts) {
        this.observatory = observatory;
        this.places = places;
        this.called = called;
        this.frames = frames;
        this.templates = templates;
        this.texts = texts;
    }

    /** @param asked empty while there is no country */
    byte[] board(Optional<ObservatoryLocation> asked, boolean chosen, Links links, DirectoryWords own) {
        ObservatoryWords words =
                words(called.of(asked.map(ObservatoryLocation::country).orElse(null), own));
        ObservatoryBoard board =
                asked.map(of -> observatory.board(of.country(), of.year())).orElse(null);
        String path = ObservatoryNavigation.ROOT;
        String whole = board == null || !chosen ? path : ObservatoryNavigation.board(board.country(), board.year());
        Here here = new Here(path, whole.substring(path.length()), whole, path + ".html");
        Passage all = board == null ? null : board.all();
        if (board == null || all == null || board.asOf() == null) {
            return page(
                    here,
                    links,
                    words,
                    words.text("lead.none"),
                    List.of(new Line(words.text("none.text"), null), method(links, words)),
                    board == null ? null : form(board, here, links, words),
                    List.of());
        }
        boolean served = links.application(here) != null;
        Map<FacilityId, FacilityListItem> known =
                places.list(board.country()).stream().collect(Collectors.toMap(FacilityListItem::id, place -> place));
        List<Chapter> chapters = new ArrayList<>();
        changes(board, known, links, words).ifPresent(chapters::add);
        String few = ObservatoryRows.few(board, known, words);
        Stream.concat(
                        Stream.of(ObservatoryRows.places(board, known, words)),
                        ObservatoryRows.partings(board, words).stream())
                .forEach(table -> chapters.add(new Chapter(
                        table.title(),
                        List.of(),
                        table(table, links),
                        chapters.stream().noneMatch(chapter -> chapter.table() != null) && !few.isEmpty()
                                ? List.of(new Line(words.text("places.few", few), null))
                                : List.of(),
                        served
                                ? file(
                                        table,
                                        ObservatoryNavigation.file(
                                                board.country(), board.year(), table.file(), own.reader()),
                                        words)
                                : null)));
        return page(
                here,
                links,
                words,
                words.summary(all),
                List.of(
                        new Line(words.text("no-sign"), null),
                        method(links, words),
                        new Line(words.text("as-of", own.dates().exact(board.asOf())), null),
                        new Line(words.text("limits"), null)),
                form(board, here, links, words),
                chapters);
    }

    private Optional<Chapter> changes(
            ObservatoryBoard board, Map<FacilityId, FacilityListItem> known, Links links, ObservatoryWords words) {
        List<Line> lines = new ArrayList<>();
        for (ObservatoryBoard.OfPlace of : board.places()) {
            FacilityListItem place = known.get(of.place());
            String change = of.changed() ? ObservatoryRows.change(of.stretches(), words) : null;
            if (place != null && change != null) {
                lines.add(new Line(
                        words.text(
                                "change.place", place.nameIn(words.directory().reader()), change),
                        links.chapter(ObservatoryNavigation.place(place.code()))));
            }
        }
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new Chapter(words.text("changes"), lines, null, List.of(), null));
    }

    private @Nullable Form form(ObservatoryBoard board, Here here, Links links, ObservatoryWords words) {
        String action = links.application(here) == null ? null : links.chapter(ObservatoryNavigation.ROOT);
        List<Country> countries = places.countries();
        if (action == null) {
            return null;
        }
        List<Field> fields = new ArrayList<>();
        if (countries.size() > 1) {
            fields.add(new Field(
                    "country",
                    words.directory().text("counts.country"),
                    countries.stream()
                            .map(country -> new Option(
                                    country.code().value(),
                                    country.nameIn(words.directory().reader())))
                            .toList(),
                    board.country().value()));
        }
        if (board.years().size() > 1) {
            fields.add(new Field(
                    "year",
                    words.text("year"),
                    Stream.concat(
                                    Stream.of(new Option("", words.text("year.all"))),
                                    board.years().reversed().stream()
                                            .map(String::valueOf)
                                            .map(year -> new Option(year, year)))
                            .toList(),
                    board.year() == null ? "" : board.year().toString()));
        }
        return fields.isEmpty()
                ? null
                : new Form(action, fields, words.directory().text("reading.apply"));
    }

    /** @param beside empty where none is asked for */
    Optional<byte[]> place(String code, String beside, Links links, DirectoryWords own) {
        return places.page(code).map(place -> place(place, places.page(beside), links, own));
    }

    private byte[] place(FacilityPage place, Optional<FacilityPage> beside, Links links, DirectoryWords own) {
        ObservatoryWords words = words(called.of(place.country(), own));
        String name = place.nameIn(own.reader());
        String path = ObservatoryNavigation.place(place.code());
        String whole = beside.map(other -> ObservatoryNavigation.compare(place.code(), other.code()))
                .orElse(path);
        Here here = new Here(path, whole.substring(path.length()), whole, path + ".html");
        ObservatoryBoard board = observatory.board(place.country(), null);
        Optional<PlacePassage> told = observatory.place(place.country(), place.id());
        List<Line> ways = new ArrayList<>(List.of(
                new Line(words.text("place.page"), links.place(place.code())),
                new Line(words.text("back"), links.chapter(ObservatoryNavigation.ROOT)),
                method(links, words)));
        if (told.isEmpty() || board.asOf() == null) {
            ways.addFirst(new Line(words.text("place.few.text"), null));
            return titled(
                    here,
                    links,
                    words,
                    words.text("place.heading", name),
                    words.text("place.few.title"),
                    ways,
                    null,
                    List.of());
        }
        ways.addAll(List.of(
                new Line(words.text("no-sign"), null),
                new Line(words.text("as-of", own.dates().exact(board.asOf())), null),
                new Line(words.text("limits"), null)));
        boolean served = links.application(here) != null;
        return titled(
                here,
                links,
                words,
                words.text("place.heading", name),
                words.summary(told.get().all()),
                ways,
                served ? compareWith(place, beside, board, links, words) : null,
                chapters(told.get(), place, beside, served, links, words));
    }

    private List<Chapter> chapters(
            PlacePassage told,
            FacilityPage place,
            Optional<FacilityPage> beside,
            boolean served,
            Links links,
            ObservatoryWords words) {
        List<Chapter> chapters = new ArrayList<>();
        beside.map(other -> observatory
                        .compare(place.country(), place.id(), other.id())
                        .map(both -> {
                            String one = place.nameIn(words.directory().reader());
                            String second = other.nameIn(words.directory().reader());
                            return chapter(
                                    ObservatoryRows.compared(both, one, second, words),
                                    List.of(words.difference(both, one, second)),
                                    place,
                                    served ? other.code() : null,
                                    served,
                                    links,
                                    words);
                        })
                        .orElseGet(() -> new Chapter(
                                words.text("compare"),
                                List.of(new Line(
                                        words.text(
                                                "compare.few",
                                                other.nameIn(words.directory().reader())),
                                        null)),
                                null,
                                List.of(),
                                null)))
                .ifPresent(chapters::add);
        String change = ObservatoryRows.change(told.stretches(), words);
        chapters.add(chapter(
                ObservatoryRows.months(told, words),
                change == null ? List.of(words.text("months.early")) : List.of(change, words.text("months.lead")),
                place,
                null,
                served,
                links,
                words));
        ObservatoryRows.Table waiting = ObservatoryRows.waiting(told.all().waiting(), words);
        chapters.add(chapter(
                waiting,
                List.of(words.text(waiting.rows().isEmpty() ? "waiting.early" : "waiting.lead")),
                place,
                null,
                served,
                links,
                words));
        ObservatoryRows.partings(told, words)
                .forEach(table -> chapters.add(chapter(table, List.of(), place, null, served, links, words)));
        return chapters;
    }

    private static Chapter chapter(
            ObservatoryRows.Table table,
            List<String> before,
            FacilityPage place,
            @Nullable String beside,
            boolean served,
            Links links,
            ObservatoryWords words) {
        boolean empty = table.rows().isEmpty();
        return new Chapter(
                table.title(),
                before.stream().map(text -> new Line(text, null)).toList(),
                empty ? null : table(table, links),
                List.of(),
                served && !empty
                        ? file(
                                table,
                                ObservatoryNavigation.placeFile(
                                        place.code(),
                                        beside,
                                        table.file(),
                                        words.directory().reader()),
                                words)
                        : null);
    }

    private @Nullable Form compareWith(
            FacilityPage place,
            Optional<FacilityPage> beside,
            ObservatoryBoard board,
            Links links,
            ObservatoryWords words) {
        List<Option> others = places.list(place.country()).stream()
                .filter(other -> !other.id().equals(place.id()))
                .filter(other ->
                        board.places().stream().anyMatch(told -> told.place().equals(other.id())))
                .map(other ->
                        new Option(other.code(), other.nameIn(words.directory().reader())))
                .toList();
        String action = links.chapter(ObservatoryNavigation.place(place.code()));
        return others.isEmpty() || action == null
                ? null
                : new Form(
                        action,
                        List.of(new Field(
                                "beside",
                                words.text("compare.with"),
                                others,
                                beside.map(FacilityPage::code).orElse(""))),
                        words.text("compare.act"));
    }

    byte[] method(Links links, DirectoryWords own, String file) {
        ObservatoryWords words = words(own);
        String path = ObservatoryNavigation.METHOD;
        return titled(
                new Here(path, "", path, file),
                links,
                words,
                words.text("method.heading"),
                words.text("method.lead"),
                List.of(new Line(words.text("back"), links.chapter(ObservatoryNavigation.ROOT))),
                null,
                ObservatoryMethod.chapters(words).stream()
                        .map(chapter -> new Chapter(
                                chapter.title(), List.of(new Line(chapter.text(), null)), null, List.of(), null))
                        .toList());
    }

    byte[] missing(Links links, DirectoryWords own) {
        ObservatoryWords words = words(own);
        String path = ObservatoryNavigation.ROOT;
        return titled(
                new Here(path, "", path, path + ".html"),
                links,
                words,
                words.text("place.unknown.title"),
                words.text("place.unknown.text"),
                List.of(
                        new Line(words.text("back"), links.chapter(path)),
                        new Line(words.directory().text("places.heading"), links.chapter(DirectoryNavigation.PLACES))),
                null,
                List.of());
    }

    private byte[] page(
            Here here,
            Links links,
            ObservatoryWords words,
            String lead,
            List<Line> lines,
            @Nullable Form form,
            List<Chapter> chapters) {
        return titled(here, links, words, words.text("heading"), lead, lines, form, chapters);
    }

    private byte[] titled(
            Here here,
            Links links,
            ObservatoryWords words,
            String title,
            String lead,
            List<Line> lines,
            @Nullable Form form,
            List<Chapter> chapters) {
        return templates.page(
                "observatory",
                new ObservatoryReading(
                        frames.of(here, links, words.directory(), here.query().isEmpty(), null),
                        title,
                        lead,
                        lines,
                        form,
                        chapters));
    }

    private static Line method(Links links, ObservatoryWords words) {
        return new Line(words.text("method.link"), links.chapter(ObservatoryNavigation.METHOD));
    }

    private static Table table(ObservatoryRows.Table table, Links links) {
        return new Table(
                table,
                table.rows().stream()
                        .map(row -> {
                            String path = row.path();
                            return new Row(row, path == null ? null : links.chapter(path));
                        })
                        .toList());
    }

    private static File file(ObservatoryRows.Table table, String path, ObservatoryWords words) {
        return new File("/" + path, words.text("csv"), words.text("csv.of", table.title()));
    }

    private ObservatoryWords words(DirectoryWords directory) {
        return new ObservatoryWords(directory, texts);
    }
}
