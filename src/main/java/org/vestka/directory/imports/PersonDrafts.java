package org.vestka.directory.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.CaseEventDraft;
import org.vestka.directory.custody.CaseEventKind;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.custody.StayDraft;
import org.vestka.directory.designation.DesignationDraft;
import org.vestka.directory.designation.DesignationValue;
import org.vestka.directory.person.Gender;
import org.vestka.directory.person.NameParts;
import org.vestka.directory.person.NameRole;
import org.vestka.directory.person.PaperName;
import org.vestka.directory.person.PersonName;
import org.vestka.directory.person.PersonTextKind;
import org.vestka.directory.person.Publication;
import org.vestka.directory.person.TextDraft;
import org.vestka.directory.registry.PersonChange;
import org.vestka.directory.registry.PersonDraft;
import org.vestka.directory.registry.PersonFacts;
import org.vestka.directory.source.ReferenceDraft;
import org.vestka.directory.source.SourceDraft;
import org.vestka.shared.PartialDate;

/**
 * Writes accepted rows as the registry takes them. The source of every fact is the file, by its digest, and the row.
 *
 * @param envelopeLanguage whether names in this language go onto envelopes
 */
record PersonDrafts(
        ImportList list, ImportBatch batch, boolean envelopeLanguage, Publication publication, LocalDate retrieved) {

    PersonDraft newcomer(ReviewRow row) {
        Map<Fact, String> facts = row.facts();
        StayDraft stay = stay(facts, since(facts));
        return new PersonDraft(
                list.country(),
                publication(facts),
                false,
                PersonFacts.by(source(row))
                        .gender(gender(facts))
                        .born(date(facts, Fact.BORN))
                        .died(date(facts, Fact.DIED))
                        .names(List.of(name(facts)))
                        .texts(texts(facts, EnumSet.allOf(Fact.class)))
                        .stay(stay == null ? StayDraft.of(CustodyKind.UNKNOWN, null, null) : stay)
                        .designations(designations(facts, EnumSet.allOf(Fact.class)))
                        .events(events(facts, EnumSet.allOf(Fact.class), Map.of(), EnumSet.allOf(Fact.class)))
                        .references(List.of(new ReferenceDraft(list.code(), row.key(), ownUrl(row))))
                        .build());
    }

    /**
     * Only the facts that change; a stay begins on the day it becomes known, since lists do not say when. Of deaths and
     * releases they do.
     *
     * @param held what we hold of the person
     * @param began since when the person is where we hold them, and where they were before, as far as anybody knows
     */
    PersonChange change(ReviewRow row, PersonId person, List<FactChange> changes, Map<Fact, String> held, Began began) {
        Map<Fact, String> facts = row.facts();
        Set<Fact> changed = EnumSet.noneOf(Fact.class);
        Map<Fact, String> before = new EnumMap<>(Fact.class);
        for (FactChange change : changes) {
            changed.add(change.fact());
            if (change.before() != null) {
                before.put(change.fact(), change.before());
            }
        }
        PersonFacts.Builder said = PersonFacts.by(source(row))
                .gender(changed.contains(Fact.GENDER) ? gender(facts) : null)
                .born(changed.contains(Fact.BORN) ? date(facts, Fact.BORN) : null)
                .died(changed.contains(Fact.DIED) ? date(facts, Fact.DIED) : null)
                .names(
                        changed.contains(Fact.NAME) || changed.contains(Fact.NAME_PARTS)
                                ? List.of(name(facts))
                                : List.of())
                .texts(texts(facts, changed))
                .designations(designations(facts, changed))
                .events(events(facts, changed, before, held.keySet()))
                .references(List.of(new ReferenceDraft(list.code(), row.key(), ownUrl(row))));
        PartialDate ended = ended(facts);
        boolean same = Objects.equals(held.get(Fact.CUSTODY), facts.get(Fact.CUSTODY));
        boolean otherRelease = !same && Releases.free(facts) && Releases.free(held);
        // who moved in after that day was not yet dead or free on it: the two sources contradict each other; a day that
        // is corrected, of the same release or of one that was told otherwise, is none to measure by
        LocalDate earliest = same || otherRelease ? began.before() : began.now();
        boolean fits = ended != null && (earliest == null || !ended.latest().isBefore(earliest));
        // who was held again after a release is not freed by it, also where that was heard of while the row waited
        StayDraft stay = Releases.passedOver(facts, held, began) ? null : stay(facts, fits ? ended : null);
        boolean dayOfSame = fits && same && (changed.contains(Fact.RELEASED_ON) || changed.contains(Fact.DIED));
        if (stay != null && (changed.contains(Fact.CUSTODY) || changed.contains(Fact.FACILITY) || dayOfSame)) {
            said.stay(stay);
        }
        return new PersonChange(person, said.build());
    }

    /**
     * The body no longer says it of somebody its list has dropped. Where the person is, nobody has said.
     *
     * @param designated since when the body says what it does, as far as anybody knows: what it said after this file was fetched
     *     did not end on that day
     */
    PersonChange gone(ReviewRow row, PersonId person, @Nullable LocalDate designated) {
        boolean fits = designated == null || !retrieved.isBefore(designated);
        return new PersonChange(
                person,
                PersonFacts.by(source(row))
                        .designation(new DesignationDraft(
                                list.bodyCode(), DesignationValue.WITHDRAWN, fits ? PartialDate.of(retrieved) : null))
                        .build());
    }

    private SourceDraft source(ReviewRow row) {
        return new SourceDraft(row.url(), list.title(), null, retrieved, batch.sha256(), row.row());
    }

    private static @Nullable String ownUrl(ReviewRow row) {
        return row.url() == null ? null : row.url().split(" ; ", 2)[0];
    }

    private Publication publication(Map<Fact, String> facts) {
        boolean dead = facts.containsKey(Fact.DIED);
        return publication == Publication.PUBLIC && dead ? Publication.MEMORIAL : publication;
    }

    private PersonName name(Map<Fact, String> facts) {
        PersonName name = new PersonName(
                batch.language(),
                envelopeLanguage ? NameRole.ENVELOPE : NameRole.DISPLAY,
                facts.getOrDefault(Fact.NAME, ""),
                NameParts.read(facts.getOrDefault(Fact.NAME_PARTS, "")));
        // "Anonymous, 34" is shown as the list has it, and goes on no envelope
        return PaperName.fits(name)
                ? name
                : new PersonName(name.language(), NameRole.DISPLAY, name.name(), NameParts.UNKNOWN);
    }

    private static Gender gender(Map<Fact, String> facts) {
        String gender = facts.get(Fact.GENDER);
        return gender == null ? Gender.UNKNOWN : Gender.valueOf(gender);
    }

    private static @Nullable PartialDate date(Map<Fact, String> facts, Fact fact) {
        String date = facts.get(fact);
        return date == null ? null : PartialDate.parse(date);
    }

    private static @Nullable StayDraft stay(Map<Fact, String> facts, @Nullable PartialDate from) {
        String custody = facts.get(Fact.CUSTODY);
        if (custody == null) {
            return null;
        }
        String facility = facts.getOrDefault(Fact.FACILITY, Fact.NOWHERE);
        return StayDraft.of(
                CustodyKind.valueOf(custody),
                facility.equals(Fact.NOWHERE) ? null : new FacilityId(Long.parseLong(facility)),
                from);
    }

    /** Since when a newcomer is where the list says, as far as the list says it. */
    private @Nullable PartialDate since(Map<Fact, String> facts) {
        String custody = facts.getOrDefault(Fact.CUSTODY, CustodyKind.UNKNOWN.name());
        PartialDate since =
                switch (CustodyKind.valueOf(custody)) {
                    case REMAND, POLICE_DETENTION -> date(facts, Fact.ARRESTED);
                    default -> ended(facts);
                };
        return since == null || since.isAfter(retrieved) ? null : since;
    }

    /** The day of death or release, of somebody who has died or is free by what the list says. */
    private @Nullable PartialDate ended(Map<Fact, String> facts) {
        String custody = facts.getOrDefault(Fact.CUSTODY, CustodyKind.UNKNOWN.name());
        PartialDate ended =
                switch (CustodyKind.valueOf(custody).group()) {
                    case DIED -> date(facts, Fact.DIED);
                    case RELEASED -> date(facts, Fact.RELEASED_ON);
                    default -> null;
                };
        return ended == null || ended.isAfter(retrieved) ? null : ended;
    }

    private List<DesignationDraft> designations(Map<Fact, String> facts, Set<Fact> changed) {
        String value = facts.get(Fact.DESIGNATION);
        return value == null || !changed.contains(Fact.DESIGNATION)
                ? List.of()
                : List.of(new DesignationDraft(list.bodyCode(), DesignationValue.valueOf(value), null));
    }

    private List<TextDraft> texts(Map<Fact, String> facts, Set<Fact> changed) {
        String story = facts.get(Fact.STORY);
        return story == null || !changed.contains(Fact.STORY)
                ? List.of()
                : List.of(new TextDraft(PersonTextKind.STORY, batch.language(), story));
    }

    /**
     * @param before what is held of the facts that change: a day that becomes another one is a correction
     * @param held what is held at all: words of a verdict that were taken off the page do not come back with its day, nor the day with
     *     other words
     */
    private List<CaseEventDraft> events(
            Map<Fact, String> facts, Set<Fact> changed, Map<Fact, String> before, Set<Fact> held) {
        List<CaseEventDraft> events = new ArrayList<>();
        BiConsumer<Fact, CaseEventKind> dated = (fact, kind) -> {
            PartialDate date = date(facts, fact);
            if (date != null && changed.contains(fact)) {
                events.add(CaseEventDraft.on(date, kind).correcting(date(before, fact)));
            }
        };
        dated.accept(Fact.ARRESTED, CaseEventKind.ARREST);
        String articles = facts.get(Fact.ARTICLES);
        if (articles != null && changed.contains(Fact.ARTICLES)) {
            events.add(CaseEventDraft.charge(batch.language(), articles.lines().toList()));
        }
        String sentence = facts.get(Fact.SENTENCE);
        PartialDate verdict = date(facts, Fact.VERDICT_ON);
        if (sentence == null || !held.contains(Fact.SENTENCE) && !changed.contains(Fact.SENTENCE)) {
            dated.accept(Fact.VERDICT_ON, CaseEventKind.VERDICT);
        } else if (changed.contains(Fact.SENTENCE) || changed.contains(Fact.VERDICT_ON)) {
            PartialDate on = changed.contains(Fact.VERDICT_ON) || held.contains(Fact.VERDICT_ON) ? verdict : null;
            events.add(CaseEventDraft.told(CaseEventKind.VERDICT, on, batch.language(), sentence)
                    .correcting(date(before, Fact.VERDICT_ON)));
        }
        dated.accept(Fact.SENTENCE_START, CaseEventKind.SENTENCE_START);
        dated.accept(Fact.SENTENCE_END, CaseEventKind.SENTENCE_END);
        dated.accept(Fact.RELEASED_ON, CaseEventKind.RELEASE);
        dated.accept(Fact.APPEAL_ON, CaseEventKind.APPEAL);
        String locality = facts.get(Fact.LOCALITY);
        if (locality != null && changed.contains(Fact.LOCALITY)) {
            events.add(CaseEventDraft.told(CaseEventKind.OTHER, null, batch.language(), locality));
        }
        return events;
    }
}
