package org.vestka.directory.ui.person;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Span;
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
import org.vestka.directory.person.PersonPage;
import org.vestka.directory.person.PublicationView;
import org.vestka.directory.source.SourceView;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.Languages;
import org.vestka.shared.PartialDate;
import org.vestka.shared.Utc;
import org.vestka.shared.ui.Section;
import org.vestka.shared.ui.Timeline;
import org.vestka.shared.ui.TimelineEntry;

/** The histories with their sources, what holds now and then the latest first: places and case, recognition, letters, publication. */
class WhatHappened {

    /** What some lists write instead of a sentence, in English whatever their language. */
    private static final Map<String, String> SENTENCES =
            Map.of("life", "sentence.life", "death", "sentence.death", "detention", "sentence.detention");

    private final PersonPage person;
    private final List<Component> story;
    private final DirectoryWords words;

    /** @param story told before the dates */
    WhatHappened(PersonPage person, List<Component> story, DirectoryWords words) {
        this.person = person;
        this.story = story;
        this.words = words;
    }

    List<Component> sections() {
        List<Component> sections = new ArrayList<>(story);
        section("happened", Stream.concat(stays(), events())).ifPresent(sections::add);
        section("designations", person.designations().stream().map(this::designation))
                .ifPresent(sections::add);
        section("reachability", person.reachabilityChanges().stream().map(this::reachability))
                .ifPresent(sections::add);
        section("publications", person.publicationChanges().stream().map(this::publication))
                .ifPresent(sections::add);
        return sections;
    }

    private Optional<Section> section(String key, Stream<Dated> entries) {
        List<Dated> sorted = entries.sorted(Comparator.comparing(Dated::current)
                        .thenComparing(entry -> entry.from() == null ? PartialDate.ofYear(1) : entry.from())
                        .reversed())
                .toList();
        if (sorted.isEmpty()) {
            return Optional.empty();
        }
        SourceNotes notes =
                new SourceNotes(sorted.stream().flatMap(Dated::sources).toList(), words);
        for (Dated each : sorted) {
            each.ofEntry().forEach(source -> notes.mark(source).ifPresent(each.entry()::mark));
            each.quotes().forEach(quote -> notes.mark(quote.source()).ifPresent(quote::mark));
        }
        Timeline timeline = new Timeline(sorted.stream().map(Dated::entry).toArray(TimelineEntry[]::new));
        return Optional.of(new Section(words.text("person." + key), timeline, notes));
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
        TimelineEntry entry = new TimelineEntry(what, when(stay));
        List<String> details = new ArrayList<>();
        if (!place.isEmpty()) {
            details.add(words.custody(stay.custody()));
        }
        if (stay.regime() != null) {
            details.add(stay.regime());
        }
        if (stay.unit() != null) {
            details.add(stay.unit());
        }
        if (stay.reason() != null) {
            details.add(stay.reason());
        }
        if (stay.open()) {
            entry.current();
            details.add(words.word("stay", stay.state()));
            if (stay.lastVerifiedOn() != null) {
                details.add(words.text("stay.verified", words.dates().exact(stay.lastVerifiedOn())));
            }
        }
        if (!details.isEmpty()) {
            entry.detail(String.join(" · ", details));
        }
        return new Dated(order, stay.open(), entry, stay.source());
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
        TimelineEntry entry = new TimelineEntry(
                words.word("event", event.kind()),
                event.on() == null ? "" : words.dates().partial(event.on()));
        SourceView wordsSource = event.wordsSource();
        List<Quote> quotes = new ArrayList<>();
        if (event.words() != null) {
            String spoken = SENTENCES.get(event.words());
            Span own = new Span(spoken == null ? event.words() : words.text(spoken));
            if (spoken == null && event.language() != null) {
                own.getElement().setAttribute("lang", event.language().value());
            }
            Span line = new Span(own);
            entry.detail(line);
            if (wordsSource != null) {
                quotes.add(new Quote(line, wordsSource));
            }
        }
        if (!event.articles().isEmpty()) {
            Span line = new Span(String.join("; ", event.articles()));
            entry.detail(line);
            if (wordsSource != null) {
                quotes.add(new Quote(line, wordsSource));
            }
        }
        List<CaseEventView> corrected = event.before().stream()
                .filter(earlier -> earlier.on() != null && !earlier.on().equals(event.on()))
                .toList();
        if (!corrected.isEmpty()) {
            entry.detail(words.text(
                    "event.before",
                    corrected.stream()
                            .flatMap(earlier -> Stream.ofNullable(earlier.on()))
                            .distinct()
                            .map(words.dates()::partial)
                            .collect(Collectors.joining(", "))));
        }
        return new Dated(
                event.on(),
                false,
                entry,
                event.source(),
                corrected.stream().map(CaseEventView::source).toList(),
                quotes);
    }

    private Dated designation(DesignationView each) {
        TimelineEntry entry = new TimelineEntry(
                words.word("designation", each.value()), words.period(each.from(), each.until(), each.holds()));
        entry.detail(Labels.in(words.reader(), each.bodyNames()));
        if (each.holds()) {
            entry.current();
        }
        return new Dated(each.from(), each.holds(), entry, each.source());
    }

    private Dated reachability(ReachabilityView each) {
        // the beginning of a stay is not the day on which its address was lost
        boolean lost = each.value() == Reachability.NO_ADDRESS && each.follows() != null;
        TimelineEntry entry = new TimelineEntry(
                words.word("reachability", each.value()),
                lost ? "" : words.period(each.from(), each.until(), each.holds()));
        entry.detail(reason(each));
        if (each.holds()) {
            entry.current();
        }
        return new Dated(each.from(), each.holds(), entry, each.source());
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
        TimelineEntry entry = new TimelineEntry(
                words.word("publication", each.publication()), words.dates().exact(day));
        return new Dated(PartialDate.of(day), false, entry, each.source());
    }

    /** Words that somebody else has said than the one who gives the day. */
    private record Quote(Span line, SourceView source) {

        void mark(Component number) {
            line.add(new Text(" "), number);
        }
    }

    /** @param earlier sources of what was said before */
    private record Dated(
            @Nullable PartialDate from,
            boolean current,
            TimelineEntry entry,
            SourceView source,
            List<SourceView> earlier,
            List<Quote> quotes) {

        Dated(@Nullable PartialDate from, boolean current, TimelineEntry entry, SourceView source) {
            this(from, current, entry, source, List.of(), List.of());
        }

        Stream<SourceView> sources() {
            return Stream.concat(ofEntry(), quotes.stream().map(Quote::source));
        }

        Stream<SourceView> ofEntry() {
            return Stream.concat(Stream.of(source), earlier.stream());
        }
    }
}
