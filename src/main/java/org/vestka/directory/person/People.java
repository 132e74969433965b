package org.vestka.directory.person;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.directory.Country;
import org.vestka.directory.PersonId;
import org.vestka.directory.PublicId;
import org.vestka.directory.attention.Attention;
import org.vestka.directory.custody.StayView;
import org.vestka.directory.history.Changed;
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
        return people.idOf(publicId).flatMap(this::brief).map(this::page);
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
        return people.idOf(publicId).flatMap(this::brief).map(PersonBrief::id);
    }

    /** The portrait, where the whole page is shown and has one. */
    @ForEveryone
    public Optional<Picture> picture(PublicId publicId) {
        return people.idOf(publicId)
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
        LocalDate today = Utc.today(clock);
        Held held = pages.read(brief.id(), today);
        boolean full = inFull(brief);
        Optional<Country> country = countries.find(brief.country());
        PartialDate known = full ? held.born() : null;
        PartialDate born =
                known == null || country.isEmpty() ? known : country.get().bornAsShown(known);
        PartialDate died = full ? held.died() : null;
        List<StayView> stays = held.stays();
        StayView open = stays.stream().filter(StayView::open).findFirst().orElse(null);
        return new PersonPage(
                brief.id(),
                brief.publicId(),
                brief.country(),
                held.names(),
                brief.gender(),
                Birthdays.of(born),
                AgeBand.of(born, died, today),
                died,
                full && held.picture(),
                full ? held.texts() : List.of(),
                brief.publication(),
                brief.reachability(),
                brief.custody(),
                open,
                full ? held.designations() : List.of(),
                full ? stays : open == null ? List.of() : List.of(open),
                full
                        ? new ReachabilityHistory(
                                        country.map(Country::reachability).orElse(Map.of()),
                                        rules.active(brief.country()))
                                .of(stays, held.reachability(), brief.reachability())
                        : List.of(),
                full ? publications(held.publications()) : List.of(),
                full ? held.events() : List.of(),
                full ? changes(brief.id()) : List.of(),
                full ? held.sources() : open == null ? List.of() : List.of(open.source()),
                attention.of(brief.id()),
                brief.invented(),
                held.version());
    }

    /** Readers see among what was shown when how much it was, and never that it was nothing. */
    private List<PageChange> changes(PersonId person) {
        List<PageChange> all = changes.of(person);
        return readers.areEditors()
                ? all
                : all.stream()
                        .filter(change -> change.what() != Changed.PUBLICATION)
                        .toList();
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
