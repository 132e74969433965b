package org.vestka.directory.ui.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.vestka.directory.person.PersonName;
import org.vestka.directory.person.PersonPage;
import org.vestka.directory.person.PersonText;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.directory.ui.person.PersonHistory.Chapter;
import org.vestka.directory.ui.person.PersonHistory.Entry;
import org.vestka.directory.ui.person.PersonHistory.Line;

/** What a person's page said otherwise at the end of a past day than it does today, in one reader's words. */
public final class PersonDifference {

    private final PersonPage then;
    private final PersonPage now;
    private final DirectoryWords words;

    public PersonDifference(PersonPage then, PersonPage now, DirectoryWords words) {
        this.then = then;
        this.now = now;
        this.words = words;
    }

    /** Whether another name stood there. */
    public boolean names() {
        return !names(then).equals(names(now));
    }

    private List<String> names(PersonPage page) {
        return Stream.concat(
                        Stream.of(page.originalName()),
                        new PersonWords(page, words).otherNames().stream().map(PersonName::name))
                .toList();
    }

    /** Whether what is said in a word each was another. */
    public boolean states(LocalDate day, LocalDate today) {
        return !said(then, day).equals(said(now, today));
    }

    private List<String> said(PersonPage page, LocalDate day) {
        return new PersonWords(page, words)
                .states(day).stream().map(PersonWords.State::text).toList();
    }

    public boolean text(PersonText text) {
        return !texts(now).contains(text);
    }

    private List<PersonText> texts(PersonPage page) {
        PersonWords said = new PersonWords(page, words);
        return Stream.concat(said.about().stream(), said.story().stream()).toList();
    }

    /** The histories of then, with what today's say otherwise marked. */
    public List<Chapter> chapters() {
        Set<Entry> today = entries(now);
        return new PersonHistory(then, words)
                .chapters().stream()
                        .map(chapter -> new Chapter(
                                chapter.title(),
                                chapter.first(),
                                chapter.entries().stream()
                                        .map(entry -> today.contains(entry) ? entry : entry.asOtherwise())
                                        .toList()))
                        .toList();
    }

    private Set<Entry> entries(PersonPage page) {
        Set<Entry> entries = new HashSet<>();
        new PersonHistory(page, words).chapters().forEach(chapter -> entries.addAll(chapter.entries()));
        return entries;
    }

    /** What stands there today and did not then; what was changed is told by the history itself. */
    public Optional<Chapter> since() {
        List<Entry> since = new ArrayList<>();
        if (names()) {
            since.add(new Entry(words.text("past.names"), String.join(" · ", names(now)), false, List.of(), List.of()));
        }
        Set<PersonText> told = Set.copyOf(texts(then));
        texts(now).stream()
                .filter(text -> !told.contains(text))
                .map(text -> new Entry(
                        words.word("text", text.kind()),
                        "",
                        false,
                        List.of(new Line(text.text(), text.language(), null)),
                        List.of(text.source())))
                .forEach(since::add);
        Set<Entry> before = entries(then);
        new PersonHistory(now, words)
                .chapters().stream()
                        .flatMap(chapter -> chapter.entries().stream())
                        .filter(entry -> entry.written() == null && !before.contains(entry))
                        .forEach(since::add);
        return since.isEmpty() ? Optional.empty() : Optional.of(new Chapter(words.text("past.since"), null, since));
    }
}
