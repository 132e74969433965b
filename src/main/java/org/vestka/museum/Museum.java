package org.vestka.museum;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.directory.PersonId;
import org.vestka.directory.person.People;
import org.vestka.directory.person.PersonBrief;
import org.vestka.museum.persistence.MuseumPages;
import org.vestka.museum.persistence.MuseumQuery;
import org.vestka.museum.persistence.MuseumQuery.Row;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.security.ForEveryone;

/**
 * Letters from prison as everybody reads them; editors see no more here. Whoever is hidden, or of whom only name and place are
 * shown, has none; one whose consent was withdrawn is gone with the next request.
 */
@Service
@Transactional(readOnly = true)
public class Museum {

    /** Most that are given at once. */
    public static final int LIMIT = 200;

    private static final int MOST_PEOPLE = 2000;

    private final MuseumQuery letters;
    private final MuseumPages pages;
    private final People people;

    Museum(MuseumQuery letters, MuseumPages pages, People people) {
        this.letters = letters;
        this.pages = pages;
        this.people = people;
    }

    /** Newest in the museum first. */
    @ForEveryone
    public List<MuseumListItem> letters(MuseumFilter filter, int offset, int limit) {
        return items(letters.letters(filter, offset, Math.clamp(limit, 1, LIMIT)));
    }

    /** By their codes, after this one; any word will do. */
    @ForEveryone
    public List<MuseumSummary> after(String code, MuseumFilter filter, int limit) {
        return summaries(letters.after(code, filter, Math.clamp(limit, 1, LIMIT)));
    }

    /** Empty for one that is not shown, and for one that never was. */
    @ForEveryone
    public Optional<MuseumSummary> summary(MuseumCode code) {
        return letters.letter(code)
                .flatMap(row -> summaries(List.of(row)).stream().findFirst());
    }

    @ForEveryone
    public int count(MuseumFilter filter) {
        return letters.count(filter);
    }

    /** Empty for one that is not shown, and for one that never was. */
    @ForEveryone
    public Optional<MuseumLetter> letter(MuseumCode code) {
        return letters.letter(code)
                .flatMap(row -> items(List.of(row)).stream().findFirst().flatMap(item -> letters.consent(row.id())
                        .map(consent -> new MuseumLetter(item, consent, pages.of(row.id()), pages.texts(row.id())))));
    }

    /** A page as it is shown, JPEG. */
    @ForEveryone
    public Optional<byte[]> image(MuseumCode code, int page) {
        return letters.letter(code).flatMap(row -> pages.cleared(row.id(), page));
    }

    /** The same, small. */
    @ForEveryone
    public Optional<byte[]> small(MuseumCode code, int page) {
        return letters.letter(code).flatMap(row -> pages.small(row.id(), page));
    }

    /** By what letters can be looked for. */
    @ForEveryone
    public MuseumChoices choices() {
        return new MuseumChoices(
                List.copyOf(people.briefs(letters.people(MOST_PEOPLE)).values()), letters.places(), letters.years());
    }

    private List<MuseumSummary> summaries(List<Row> rows) {
        List<MuseumLetterId> ids = rows.stream().map(Row::id).toList();
        Map<MuseumLetterId, Integer> counts = pages.counts(ids);
        Map<MuseumLetterId, List<LanguageTag>> languages = pages.languages(ids);
        Map<PersonId, PersonBrief> briefs = briefs(rows);
        return rows.stream()
                .flatMap(row -> Stream.ofNullable(briefs.get(row.person()))
                        .map(person -> new MuseumSummary(
                                item(row, person),
                                languages.getOrDefault(row.id(), List.of()),
                                counts.getOrDefault(row.id(), 0))))
                .toList();
    }

    private Map<PersonId, PersonBrief> briefs(List<Row> rows) {
        return people.briefs(rows.stream().map(Row::person).distinct().toList());
    }

    private List<MuseumListItem> items(List<Row> rows) {
        Map<PersonId, PersonBrief> briefs = briefs(rows);
        return rows.stream()
                .flatMap(row -> Stream.ofNullable(briefs.get(row.person())).map(person -> item(row, person)))
                .toList();
    }

    private static MuseumListItem item(Row row, PersonBrief person) {
        return new MuseumListItem(
                row.code(), person, row.place(), row.writtenOn(), row.kind(), row.language(), row.page());
    }
}
