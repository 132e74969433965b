package org.vestka.directory.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.vestka.directory.person.NameRole;
import org.vestka.directory.person.PersonName;
import org.vestka.directory.person.PersonTextKind;
import org.vestka.directory.person.Publication;
import org.vestka.directory.person.TextDraft;
import org.vestka.directory.registry.PersonChange;
import org.vestka.directory.registry.PersonDraft;
import org.vestka.directory.source.ReferenceDraft;
import org.vestka.directory.source.SourceDraft;
import org.vestka.shared.LanguageTag;
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
                gender(facts),
                date(facts, Fact.BORN),
                date(facts, Fact.DIED),
                publication(facts),
                false,
                List.of(name(facts)),
                texts(facts, EnumSet.allOf(Fact.class)),
                List.of(stay == null ? StayDraft.of(CustodyKind.UNKNOWN, null, null) : stay),
                designations(facts, EnumSet.allOf(Fact.class)),
                events(facts, EnumSet.allOf(Fact.class)),
                List.of(new ReferenceDraft(list.code(), row.key(), ownUrl(row))),
                source(row));
    }

    /** Only the facts that change; a stay begins on the day it becomes known, since lists do not say when. */
    PersonChange change(ReviewRow row, PersonId person, List<FactChange> changes) {
        Map<Fact, String> facts = row.facts();
        Set<Fact> changed = EnumSet.noneOf(Fact.class);
        changes.forEach(change -> changed.add(change.fact()));
        boolean moved = changed.contains(Fact.CUSTODY) || changed.contains(Fact.FACILITY);
        return new PersonChange(
                person,
                changed.contains(Fact.GENDER) ? gender(facts) : null,
                changed.contains(Fact.BORN) ? date(facts, Fact.BORN) : null,
                changed.contains(Fact.DIED) ? date(facts, Fact.DIED) : null,
                changed.contains(Fact.NAME) ? List.of(name(facts)) : List.of(),
                texts(facts, changed),
                moved ? stay(facts, null) : null,
                designations(facts, changed),
                events(facts, changed),
                List.of(new ReferenceDraft(list.code(), row.key(), ownUrl(row))),
                source(row));
    }

    /** The body no longer says it of somebody its list has dropped. Where the person is, nobody has said. */
    PersonChange gone(ReviewRow row, PersonId person) {
        return new PersonChange(
                person,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                List.of(new DesignationDraft(list.bodyCode(), DesignationValue.WITHDRAWN, PartialDate.of(retrieved))),
                List.of(),
                List.of(),
                source(row));
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
        return new PersonName(
                batch.language(),
                envelopeLanguage ? NameRole.ENVELOPE : NameRole.DISPLAY,
                facts.getOrDefault(Fact.NAME, ""));
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
                    case RELEASED, RELEASED_SERVED -> date(facts, Fact.RELEASED_ON);
                    case DIED -> date(facts, Fact.DIED);
                    default -> null;
                };
        return since == null || since.isAfter(retrieved) ? null : since;
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

    private List<CaseEventDraft> events(Map<Fact, String> facts, Set<Fact> changed) {
        List<CaseEventDraft> events = new ArrayList<>();
        dated(events, facts, changed, Fact.ARRESTED, CaseEventKind.ARREST);
        String articles = facts.get(Fact.ARTICLES);
        if (articles != null && changed.contains(Fact.ARTICLES)) {
            events.add(new CaseEventDraft(
                    CaseEventKind.CHARGE,
                    null,
                    batch.language(),
                    articles.lines().toList(),
                    null));
        }
        String sentence = facts.get(Fact.SENTENCE);
        PartialDate verdict = date(facts, Fact.VERDICT_ON);
        if (changed.contains(Fact.SENTENCE) && sentence != null
                || changed.contains(Fact.VERDICT_ON) && verdict != null) {
            LanguageTag language = sentence == null ? null : batch.language();
            events.add(new CaseEventDraft(CaseEventKind.VERDICT, verdict, language, List.of(), sentence));
        }
        dated(events, facts, changed, Fact.SENTENCE_START, CaseEventKind.SENTENCE_START);
        dated(events, facts, changed, Fact.SENTENCE_END, CaseEventKind.SENTENCE_END);
        dated(events, facts, changed, Fact.RELEASED_ON, CaseEventKind.RELEASE);
        dated(events, facts, changed, Fact.APPEAL_ON, CaseEventKind.APPEAL);
        String locality = facts.get(Fact.LOCALITY);
        if (locality != null && changed.contains(Fact.LOCALITY)) {
            events.add(new CaseEventDraft(CaseEventKind.OTHER, null, batch.language(), List.of(), locality));
        }
        return events;
    }

    private static void dated(
            List<CaseEventDraft> events, Map<Fact, String> facts, Set<Fact> changed, Fact fact, CaseEventKind kind) {
        PartialDate date = date(facts, fact);
        if (date != null && changed.contains(fact)) {
            events.add(new CaseEventDraft(kind, date, null, List.of(), null));
        }
    }
}
