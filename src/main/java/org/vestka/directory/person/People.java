package org.vestka.directory.person;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.directory.Country;
import org.vestka.directory.PersonId;
import org.vestka.directory.PublicId;
import org.vestka.directory.attention.Attention;
import org.vestka.directory.attention.AttentionNumbers;
import org.vestka.directory.custody.StayView;
import org.vestka.directory.history.PageChange;
import org.vestka.directory.persistence.Countries;
import org.vestka.directory.persistence.GuidelineQuery;
import org.vestka.directory.persistence.PageChangeRepository;
import org.vestka.directory.persistence.PersonPageQuery;
import org.vestka.directory.persistence.PersonPageQuery.Held;
import org.vestka.directory.persistence.PersonQuery;
import org.vestka.directory.persistence.PictureRepository;
import org.vestka.shared.PartialDate;
import org.vestka.shared.Utc;
import org.vestka.shared.security.ForEveryone;

/** People, as far as the one who asks may see them. Drafts and people withheld on request exist for editors only. */
@Service
@Transactional(readOnly = true)
public class People {

    private final PersonQuery people;
    private final PersonPageQuery pages;
    private final PageChangeRepository changes;
    private final PictureRepository pictures;
    private final Attention attention;
    private final Countries countries;
    private final GuidelineQuery rules;
    private final Readers readers;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters")
    People(
            PersonQuery people,
            PersonPageQuery pages,
            PageChangeRepository changes,
            PictureRepository pictures,
            Attention attention,
            Countries countries,
            GuidelineQuery rules,
            Readers readers,
            Clock clock) {
        this.people = people;
        this.pages = pages;
        this.changes = changes;
        this.pictures = pictures;
        this.attention = attention;
        this.countries = countries;
        this.rules = rules;
        this.readers = readers;
        this.clock = clock;
    }

    /** What the person's page shows; empty for whoever may not see the person. */
    @ForEveryone
    public Optional<PersonPage> page(PublicId publicId) {
        return known(publicId).flatMap(this::brief).map(this::page);
    }

    /**
     * What stood on the person's page at the end of a past day, as far as today everything may be shown. Nobody learns that a
     * page was hidden: to readers it begins when it was last shown again.
     *
     * @param day in UTC, before today
     * @return empty for whoever may not see the person today, and where nothing is kept of the day
     */
    @ForEveryone
    public Optional<PersonPage> page(PublicId publicId, LocalDate day) {
        return known(publicId).flatMap(this::brief).flatMap(brief -> page(brief, day));
    }

    /** Empty when nobody is registered, or the person is not shown to the one who asks. */
    @ForEveryone
    public Optional<PersonBrief> brief(PersonId person) {
        return Optional.ofNullable(briefs(List.of(person)).get(person));
    }

    /** Those of the people who are shown to the one who asks, by their ids in ascending order. */
    @ForEveryone
    public Map<PersonId, PersonBrief> briefs(Collection<PersonId> ids) {
        Map<PersonId, PersonBrief> briefs = new LinkedHashMap<>();
        people.briefs(ids).stream().filter(readers::maySee).forEach(brief -> briefs.put(brief.id(), brief));
        return briefs;
    }

    /** Empty when nobody is registered, or the person is not shown to the one who asks. */
    @ForEveryone
    public Optional<PersonId> idOf(PublicId publicId) {
        return known(publicId).flatMap(this::brief).map(PersonBrief::id);
    }

    /** Readers are answered alike, and as fast, of somebody hidden and of an address that never was. */
    private Optional<PersonId> known(PublicId publicId) {
        return readers.areEditors() ? people.idOf(publicId) : people.shownIdOf(publicId);
    }

    /** The portrait, where the whole page is shown and has one. */
    @ForEveryone
    public Optional<Picture> picture(PublicId publicId) {
        return known(publicId)
                .flatMap(this::brief)
                .filter(this::inFull)
                .map(PersonBrief::id)
                .flatMap(pictures::find);
    }

    /** Of people published as limited, readers see name and place only; editors see all. */
    private boolean inFull(PersonBrief person) {
        return person.publication() != Publication.LIMITED || readers.areEditors();
    }

    private PersonPage page(PersonBrief brief) {
        Country country = country(brief);
        LocalDate today = Utc.today(clock);
        Held held = pages.read(brief.id(), today, country, readers.areEditors());
        return page(
                brief,
                held,
                today,
                inFull(brief),
                changes.of(brief.id(), readers.areEditors()),
                attention.of(brief.id()),
                country);
    }

    private Optional<PersonPage> page(PersonBrief brief, LocalDate day) {
        Country country = country(brief);
        return pages.read(brief.id(), day, Utc.today(clock), country, readers.areEditors())
                .filter(held -> readers.maySee(held.publication()))
                .map(held -> {
                    PersonBrief then = new PersonBrief(
                            brief.id(),
                            brief.publicId(),
                            brief.country(),
                            held.names(),
                            held.gender(),
                            null,
                            held.custody(),
                            null,
                            Objects.requireNonNull(held.reachability()),
                            held.publication(),
                            brief.invented());
                    return page(
                            then,
                            held,
                            day,
                            inFull(brief) && inFull(then),
                            changes.of(brief.id(), day, readers.areEditors()),
                            AttentionNumbers.NONE,
                            country);
                });
    }

    private Country country(PersonBrief brief) {
        return countries.find(brief.country()).orElseThrow();
    }

    private PersonPage page(
            PersonBrief brief,
            Held held,
            LocalDate day,
            boolean full,
            List<PageChange> written,
            AttentionNumbers numbers,
            Country country) {
        PartialDate known = full ? held.born() : null;
        PartialDate born = known == null ? null : country.bornAsShown(known);
        PartialDate died = full ? held.died() : null;
        List<StayView> stays = held.stays();
        StayView open = stays.stream()
                .filter(StayView::open)
                .findFirst()
                .map(stay -> full ? stay : stay.placeOnly())
                .orElse(null);
        return new PersonPage(
                brief.id(),
                brief.publicId(),
                brief.country(),
                held.names(),
                brief.gender(),
                Birthdays.of(born),
                AgeBand.of(born, died, day),
                died,
                full && held.picture(),
                full ? held.texts() : List.of(),
                brief.publication(),
                brief.reachability(),
                brief.custody(),
                open,
                full ? held.designations() : List.of(),
                full ? stays : List.of(),
                full
                        ? new ReachabilityHistory(country.reachability(), rules.active(brief.country()))
                                .of(stays, held.reachabilities(), brief.reachability())
                        : List.of(),
                full ? publications(held.publications()) : List.of(),
                full ? held.events() : List.of(),
                full ? written : List.of(),
                full ? held.sources() : List.of(),
                numbers,
                brief.invented(),
                held.version(),
                held.standing());
    }

    /** Latest first. Where what lies between two may not be seen and both say the same, the earlier speaks for both. */
    private List<PublicationView> publications(List<PublicationView> all) {
        List<PublicationView> seen = new ArrayList<>();
        for (PublicationView change : all.reversed()) {
            if (readers.maySee(change.publication())
                    && (seen.isEmpty() || seen.getLast().publication() != change.publication())) {
                seen.add(change);
            }
        }
        return seen.reversed();
    }
}
