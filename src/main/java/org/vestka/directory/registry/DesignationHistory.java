package org.vestka.directory.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vestka.directory.PersonId;
import org.vestka.directory.designation.DesignationDraft;
import org.vestka.directory.designation.DesignationOutOfOrder;
import org.vestka.directory.designation.NoSuchBody;
import org.vestka.directory.persistence.DesignationRepository;
import org.vestka.directory.persistence.DesignationRepository.Holding;
import org.vestka.directory.persistence.DesignationRepository.NewDesignation;
import org.vestka.directory.persistence.DesignationRepository.Said;
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
        Holding last = holding;
        LocalDate earliest = LocalDate.MIN;
        for (int i = 0; i < own.size(); i++) {
            DesignationDraft draft = own.get(i).value();
            PartialDate said = draft.from();
            if (last != null) {
                if (last.value() == draft.value()) {
                    if (said == null) {
                        continue;
                    }
                    if (isOfSame(last, said)) {
                        last = move(last, said, own.get(i).source(), today);
                        continue;
                    }
                }
                if (said != null && last.beganAfter(said)) {
                    throw new DesignationOutOfOrder(subject.person());
                }
                earliest = last.countsFrom();
            }
            LocalDate from = CountedDays.follows(said, earliest, today);
            if (last != null) {
                designations.end(last.id(), said, from);
                last = null;
            }
            DesignationDraft next = i + 1 < own.size() ? own.get(i + 1).value() : null;
            added.add(new NewDesignation(
                    subject.person(),
                    subject.body(),
                    draft.value(),
                    said,
                    next == null ? null : next.from(),
                    from,
                    next == null ? null : CountedDays.follows(next.from(), from, today),
                    draft.criteria(),
                    own.get(i).source()));
            earliest = from;
        }
    }

    /** Whether a day is one of the statement that holds, told earlier or otherwise, and not that of a later one that says the same. */
    private static boolean isOfSame(Holding holding, PartialDate said) {
        PartialDate held = holding.from();
        return !said.earliest().isAfter(holding.countsFrom()) || held != null && held.covers(said);
    }

    /** The body has said so on another day than was known, or on one that was not; what it said before lasted until then. */
    private Holding move(Holding holding, PartialDate said, long source, LocalDate today) {
        PartialDate held = holding.from();
        if (held != null && said.covers(held)) {
            return holding;
        }
        Optional<Said> before = designations.before(holding);
        LocalDate earliest = before.map(Said::countsFrom).orElse(LocalDate.MIN);
        if (before.filter(each -> each.beganAfter(said)).isPresent()) {
            throw new DesignationOutOfOrder(holding.person());
        }
        LocalDate from = CountedDays.follows(said, earliest, today);
        before.filter(each -> each.countsUntil().equals(holding.countsFrom())
                        || each.countsUntil().isAfter(from))
                .ifPresent(each -> designations.end(each.id(), said, from));
        designations.begin(holding.id(), said, from, source);
        return new Holding(holding.id(), holding.person(), holding.body(), holding.value(), said, from);
    }
}
