package org.vestka.directory.ui.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.Labels;
import org.vestka.directory.custody.CaseEventView;
import org.vestka.directory.custody.Reachability;
import org.vestka.directory.custody.ReachabilityView;
import org.vestka.directory.custody.StayView;
import org.vestka.directory.designation.DesignationView;
import org.vestka.directory.designation.PublishedCriteria;
import org.vestka.directory.history.PageChange;
import org.vestka.directory.person.PersonPage;
import org.vestka.directory.person.PublicationView;
import org.vestka.directory.source.SourceView;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.directory.ui.RecognitionWords;
import org.vestka.directory.ui.SpokenChanges;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.Languages;
import org.vestka.shared.PartialDate;
import org.vestka.shared.Utc;

/**
 * The histories of a person in one reader's words, what holds now and then the latest first: places and case, recognition,
 * letters, publication.
 */
public final class PersonHistory {

    /** What some lists write instead of a sentence, in English whatever their language. */
    private static final Map<String, String> SENTENCES =
            Map.of("life", "sentence.life", "death", "sentence.death", "detention", "sentence.detention");

    private final PersonPage person;
    private final DirectoryWords words;

    public PersonHistory(PersonPage person, DirectoryWords words) {
        this.person = person;
        this.words = words;
    }

    /**
     * A small line below an entry.
     *
     * @param language of its words; null for the reader's own
     * @param source its own, where it is another than the entry's; else null
     */
    public record Line(
            String text,
            @Nullable LanguageTag language,
            @Nullable SourceView source) {

        Line(String text) {
            this(text, null, null);
        }
    }

    /**
     * One thing that happened.
     *
     * @param when empty where nobody knows
     * @param current whether it holds now
     * @param sources its own first, then those of what was said before
     * @param written the day on which the page was changed so; null for what is no change of the page
     * @param otherwise whether today's page says it otherwise, or no more
     */
    public record Entry(
            String what,
            String when,
            boolean current,
            List<Line> lines,
            List<SourceView> sources,
            @Nullable LocalDate written,
            boolean otherwise) {

        Entry(String what, String when, boolean current, List<Line> lines, List<SourceView> sources) {
            this(what, when, current, lines, sources, null, false);
        }

        Entry asOtherwise() {
            return new Entry(what, when, current, lines, sources, written, true);
        }

        Stream<SourceView> allSources() {
            return Stream.concat(sources.stream(), lines.stream().flatMap(line -> Stream.ofNullable(line.source())));
        }
    }

    /**
     * One history, never empty.
     *
     * @param first what is to be known before it: that bodies contradict each other; null for nothing
     */
    public record Chapter(String title, @Nullable String first, List<Entry> entries) {

        /** Whether the ways to the page before and after stand at this entry: all of one day share them, at the last of them. */
        public boolean leads(Entry entry) {
            LocalDate day = entry.written();
            return day != null
                    && entries.subList(entries.lastIndexOf(entry) + 1, entries.size()).stream()
                            .noneMatch(later -> day.equals(later.written()));
        }

        /** The sources of all entries, each once; an entry carries the number of its own where they are several. */
        public NumberedSources sources() {
            return new NumberedSources(
                    entries.stream().flatMap(Entry::allSources).toList());
        }
    }

    public List<Chapter> chapters() {
        return Stream.of(
                        chapter("happened", Stream.concat(stays(), events())),
                        chapter("designations", person.designations().stream().map(this::designation)),
                        chapter(
                                "reachability",
                                person.reachabilityChanges().stream().map(this::reachability)),
                        chapter(
                                "publications",
                                person.publicationChanges().stream().map(this::publication)),
                        chapter("changes", changes()))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Chapter> chapter(String key, Stream<Dated> entries) {
        List<Entry> sorted = entries.sorted(
                        Comparator.comparing((Dated dated) -> dated.entry().current())
                                .thenComparing(dated -> dated.from() == null ? PartialDate.ofYear(1) : dated.from())
                                .reversed())
                .map(Dated::entry)
                .toList();
        return sorted.isEmpty()
                ? Optional.empty()
                : Optional.of(new Chapter(words.text("person." + key), first(key), sorted));
    }

    private @Nullable String first(String key) {
        return key.equals("designations")
                ? RecognitionWords.disagreement(person.designations(), words).orElse(null)
                : null;
    }

    /** Latest first as they come; one of which nobody knows the beginning stays below the one that followed it. */
    private Stream<Dated> stays() {
        List<Dated> all = new ArrayList<>();
        PartialDate later = null;
        for (StayView stay : person.stays()) {
            later = stay.from() == null ? later : stay.from();
            all.add(stay(stay, later));
        }
        return all.stream();
    }

    private Dated stay(StayView stay, @Nullable PartialDate order) {
        String place = Labels.in(words.reader(), stay.facilityNames());
        String what = place.isEmpty() ? words.custody(stay.custody()) : place;
        List<String> details = new ArrayList<>();
        if (!place.isEmpty()) {
            details.add(words.custody(stay.custody()));
        }
        Stream.of(stay.regime(), stay.unit(), stay.reason())
                .filter(Objects::nonNull)
                .forEach(details::add);
        if (stay.open()) {
            details.add(words.word("stay", stay.state()));
            if (stay.lastVerifiedOn() != null) {
                // of whoever came with a place that another took over: the day is of what was known before
                boolean before = stay.from() != null && stay.from().isAfter(stay.lastVerifiedOn());
                details.add(words.text(
                        before ? "stay.verified.before" : "stay.verified",
                        words.dates().exact(stay.lastVerifiedOn())));
            }
        }
        List<Line> lines = details.isEmpty() ? List.of() : List.of(new Line(String.join(" · ", details)));
        return new Dated(order, new Entry(what, when(stay), stay.open(), lines, List.of(stay.source())));
    }

    /** A release and a death last, but nobody says so of them: their day alone. */
    private String when(StayView stay) {
        PartialDate from = stay.from();
        return stay.custody().isEvent() && from != null
                ? words.dates().partial(from)
                : words.period(from, stay.until(), stay.open());
    }

    /** Each step once: in the reader's language where it is held, else in the one that stands in, else in one other. */
    private Stream<Dated> events() {
        return person.events().stream()
                .filter(event -> {
                    LanguageTag told = told(event);
                    return event.language() == null
                            ? told == null
                                    || event.words() != null
                                    || !event.articles().isEmpty()
                            : event.language().equals(told);
                })
                .map(this::event);
    }

    /** In which language a step is told of which lists of several languages tell. */
    private @Nullable LanguageTag told(CaseEventView step) {
        return person.events().stream()
                .filter(other -> other.kind() == step.kind() && Objects.equals(other.on(), step.on()))
                .flatMap(other -> Stream.ofNullable(other.language()))
                .min(Comparator.comparing((LanguageTag language) -> !language.equals(words.reader()))
                        .thenComparing(language -> !language.equals(Languages.FALLBACK))
                        .thenComparing(language -> !Languages.OFFERED.contains(language))
                        .thenComparing(Languages.OFFERED::indexOf)
                        .thenComparing(LanguageTag::value))
                .orElse(null);
    }

    private Dated event(CaseEventView event) {
        List<Line> lines = new ArrayList<>();
        if (event.words() != null) {
            String spoken = SENTENCES.get(event.words());
            lines.add(
                    spoken == null
                            ? new Line(event.words(), event.language(), event.wordsSource())
                            : new Line(words.text(spoken), null, event.wordsSource()));
        }
        if (!event.articles().isEmpty()) {
            lines.add(new Line(String.join("; ", event.articles()), null, event.wordsSource()));
        }
        List<CaseEventView> corrected = event.before().stream()
                .filter(earlier -> earlier.on() != null && !earlier.on().equals(event.on()))
                .toList();
        if (!corrected.isEmpty()) {
            lines.add(new Line(words.text(
                    "event.before",
                    corrected.stream()
                            .flatMap(earlier -> Stream.ofNullable(earlier.on()))
                            .distinct()
                            .map(words.dates()::partial)
                            .collect(Collectors.joining(", ")))));
        }
        return new Dated(
                event.on(),
                new Entry(
                        words.word("event", event.kind()),
                        event.on() == null ? "" : words.dates().partial(event.on()),
                        false,
                        lines,
                        Stream.concat(
                                        Stream.of(event.source()),
                                        corrected.stream().map(CaseEventView::source))
                                .toList()));
    }

    private Dated designation(DesignationView each) {
        List<Line> lines = new ArrayList<>(List.of(
                new Line(RecognitionWords.name(each, words)), new Line(RecognitionWords.explained(each, words))));
        for (PublishedCriteria criteria : each.criteria()) {
            int number = each.criteria().indexOf(criteria);
            lines.add(new Line(RecognitionWords.assessedBy(criteria, number, words), null, criteria.source()));
        }
        RecognitionWords.enough(each, words).map(Line::new).ifPresent(lines::add);
        return new Dated(
                each.from(),
                new Entry(
                        words.word("designation", each.value()),
                        words.period(each.from(), each.until(), each.holds()),
                        each.holds(),
                        lines,
                        List.of(each.source())));
    }

    private Dated reachability(ReachabilityView each) {
        // the beginning of a stay is not the day on which its address was lost
        boolean lost = each.value() == Reachability.NO_ADDRESS && each.follows() != null && each.from() == null;
        return new Dated(
                each.from(),
                new Entry(
                        words.word("reachability", each.value()),
                        lost ? "" : words.period(each.from(), each.until(), each.holds()),
                        each.holds(),
                        List.of(new Line(reason(each))),
                        List.of(each.source())));
    }

    private String reason(ReachabilityView each) {
        if (each.follows() == null) {
            return words.text("person.reachability.said");
        }
        String custody = words.custody(each.follows());
        boolean rule = each.value().writable() || each.value() == Reachability.PRIVATE_HOME;
        return rule ? words.text("person.reachability.follows", custody) : custody;
    }

    private Dated publication(PublicationView each) {
        var day = Utc.day(each.changedAt());
        return new Dated(
                PartialDate.of(day),
                new Entry(
                        words.word("publication", each.publication()),
                        words.dates().exact(day),
                        false,
                        List.of(),
                        List.of(each.source())));
    }

    private Stream<Dated> changes() {
        return Stream.concat(
                latestChanges(),
                SpokenChanges.earlier(person.changes(), person.standing(), words).stream()
                        .map(day -> new Dated(
                                PartialDate.of(day),
                                new Entry(
                                        words.text("person.changes.earlier"),
                                        words.dates().exact(day),
                                        false,
                                        List.of(),
                                        List.of(),
                                        day,
                                        false))));
    }

    private Stream<Dated> latestChanges() {
        List<PageChange> latest =
                person.changes().stream().limit(PageChange.SHOWN).toList();
        return SpokenChanges.of(latest, words).map(together -> {
            PageChange first = together.first();
            SourceView source = together.source();
            return new Dated(
                    PartialDate.of(first.on()),
                    new Entry(
                            together.what(),
                            words.dates().exact(first.on()),
                            false,
                            Stream.concat(
                                            Stream.of(together.hand()),
                                            together.changes().stream()
                                                    .flatMap(change -> Stream.ofNullable(change.reason()))
                                                    .map(reason -> words.text("off.reason", reason)))
                                    .map(Line::new)
                                    .toList(),
                            source == null ? List.of() : List.of(source),
                            first.on(),
                            false));
        });
    }

    private record Dated(@Nullable PartialDate from, Entry entry) {}
}
