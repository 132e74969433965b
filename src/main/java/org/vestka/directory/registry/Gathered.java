package org.vestka.directory.registry;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.CaseEventDraft;
import org.vestka.directory.custody.CaseEventKind;
import org.vestka.directory.custody.StayDraft;
import org.vestka.directory.designation.DesignationDraft;
import org.vestka.directory.history.Changed;
import org.vestka.directory.persistence.PersonRepository.Sourced;
import org.vestka.directory.person.PersonName;
import org.vestka.directory.person.TextDraft;
import org.vestka.directory.source.ReferenceDraft;

/** The facts of many people, kind by kind, as they are stored. */
final class Gathered {

    final List<Sourced<PersonName>> names = new ArrayList<>();
    final List<Sourced<TextDraft>> texts = new ArrayList<>();
    final List<Sourced<StayDraft>> stays = new ArrayList<>();
    final List<Sourced<DesignationDraft>> designations = new ArrayList<>();
    final List<Sourced<CaseEventDraft>> events = new ArrayList<>();
    final List<Sourced<ReferenceDraft>> references = new ArrayList<>();

    void add(PersonId person, PersonFacts facts, long source) {
        add(names, person, facts.names(), source);
        add(texts, person, facts.texts(), source);
        add(stays, person, facts.stays(), source);
        add(designations, person, facts.designations(), source);
        add(events, person, facts.events(), source);
        add(references, person, facts.references(), source);
    }

    private static <T> void add(List<Sourced<T>> all, PersonId person, List<T> facts, long source) {
        facts.forEach(fact -> all.add(new Sourced<>(person, fact, source)));
    }

    /** What is told of it on the person's page. */
    static List<Changed> changed(PersonFacts facts) {
        Set<Changed> changed = new LinkedHashSet<>();
        if (!facts.names().isEmpty()) {
            changed.add(Changed.NAMES);
        }
        if (facts.gender() != null || facts.born() != null) {
            changed.add(Changed.DATES);
        }
        if (!facts.texts().isEmpty()) {
            changed.add(Changed.TEXTS);
        }
        if (facts.died() != null) {
            changed.add(Changed.DIED);
        }
        facts.stays().forEach(stay -> changed.add(of(stay)));
        if (!facts.designations().isEmpty()) {
            changed.add(Changed.DESIGNATION);
        }
        facts.events()
                .forEach(event -> changed.add(event.kind() == CaseEventKind.RELEASE ? Changed.RELEASED : Changed.CASE));
        return List.copyOf(changed);
    }

    private static Changed of(StayDraft stay) {
        return switch (stay.custody().group()) {
            case DIED -> Changed.DIED;
            case RELEASED -> Changed.RELEASED;
            default -> Changed.STAY;
        };
    }
}
