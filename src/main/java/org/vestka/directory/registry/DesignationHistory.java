package org.vestka.directory.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vestka.directory.PersonId;
import org.vestka.directory.designation.DesignationDraft;
import org.vestka.directory.designation.NoSuchBody;
import org.vestka.directory.persistence.DesignationRepository;
import org.vestka.directory.persistence.DesignationRepository.Holding;
import org.vestka.directory.persistence.DesignationRepository.NewDesignation;
import org.vestka.directory.persistence.PersonRepository.Sourced;
import org.vestka.shared.PartialDate;
import org.vestka.shared.Utc;

/** Keeps what bodies say of people: of each body at most one statement holds, and a new one ends the last. */
@Component
class DesignationHistory {

    private final DesignationRepository designations;

    DesignationHistory(DesignationRepository designations) {
        this.designations = designations;
    }

    /** One body's statements on one person. */
    private record Subject(PersonId person, long body) {}

    /** Stores what is said of new people. */
    void begin(List<Sourced<DesignationDraft>> drafts, Instant now) {
        store(drafts, new HashMap<>(), now);
    }

    /** Stores what is said of people whose rows the caller holds. */
    void follow(List<Sourced<DesignationDraft>> drafts, Instant now) {
        Map<Subject, Holding> holding = new HashMap<>();
        if (!drafts.isEmpty()) {
            designations
                    .lockHolding(drafts.stream().map(Sourced::person).distinct().toList())
                    .forEach(one -> holding.put(new Subject(one.person(), one.body()), one));
        }
        store(drafts, holding, now);
    }

    private void store(List<Sourced<DesignationDraft>> drafts, Map<Subject, Holding> holding, Instant now) {
        if (drafts.isEmpty()) {
            return;
        }
        LocalDate today = Utc.day(now);
        Map<String, Long> bodies = designations.bodies();
        Map<Subject, List<Sourced<DesignationDraft>>> bySubject = new java.util.LinkedHashMap<>();
        for (Sourced<DesignationDraft> draft : drafts) {
            Long body = bodies.get(draft.value().bodyCode());
            if (body == null) {
                throw new NoSuchBody(draft.value().bodyCode());
            }
            bySubject
                    .computeIfAbsent(new Subject(draft.person(), body), subject -> new ArrayList<>())
                    .add(draft);
        }
        List<NewDesignation> added = new ArrayList<>();
        bySubject.forEach((subject, own) -> storeOf(subject, own, holding.get(subject), today, added));
        designations.add(added);
    }

    private void storeOf(
            Subject subject,
            List<Sourced<DesignationDraft>> own,
            @Nullable Holding holding,
            LocalDate today,
            List<NewDesignation> added) {
        LocalDate earliest = holding == null ? LocalDate.MIN : holding.countsFrom();
        for (int i = 0; i < own.size(); i++) {
            DesignationDraft draft = own.get(i).value();
            if (i == 0 && holding != null && says(holding, draft)) {
                continue;
            }
            LocalDate from = begins(draft.from(), earliest, today);
            if (i == 0 && holding != null) {
                designations.end(holding.id(), draft.from(), from);
            }
            DesignationDraft next = i + 1 < own.size() ? own.get(i + 1).value() : null;
            added.add(new NewDesignation(
                    subject.person(),
                    subject.body(),
                    draft.value(),
                    draft.from(),
                    next == null ? null : next.from(),
                    from,
                    next == null ? null : begins(next.from(), from, today),
                    own.get(i).source()));
            earliest = from;
        }
    }

    private static boolean says(Holding holding, DesignationDraft draft) {
        return holding.value() == draft.value()
                && (draft.from() == null || Objects.equals(holding.from(), draft.from()));
    }

    private static LocalDate begins(@Nullable PartialDate from, LocalDate earliest, LocalDate today) {
        LocalDate day = from == null ? today : from.earliest();
        return day.isBefore(earliest) ? earliest : day;
    }
}
