package org.vestka.directory.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vestka.directory.MotionId;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.custody.StayDraft;
import org.vestka.directory.custody.StayOutOfOrder;
import org.vestka.directory.custody.StayState;
import org.vestka.directory.persistence.PersonRepository.Sourced;
import org.vestka.directory.persistence.StayRepository;
import org.vestka.directory.persistence.StayRepository.Beginning;
import org.vestka.directory.persistence.StayRepository.EndedStay;
import org.vestka.directory.persistence.StayRepository.Ending;
import org.vestka.directory.persistence.StayRepository.NewStay;
import org.vestka.directory.persistence.StayRepository.OpenStay;
import org.vestka.directory.persistence.StayRepository.Whereabouts;
import org.vestka.shared.PartialDate;
import org.vestka.shared.Utc;

/**
 * Keeps custody histories in order: a new stay closes the last one, and no two overlap.
 *
 * <p>Dates are kept as their source gives them. For order and for counting each stay also has whole days: the first day its
 * beginning can be, or, where nobody knows it, the day it was recorded.
 */
@Component
class CustodyHistory {

    private final StayRepository stays;

    CustodyHistory(StayRepository stays) {
        this.stays = stays;
    }

    /** Stores the first histories of new people; the stays of one person stand earliest first. */
    void begin(List<Sourced<StayDraft>> drafts, Instant now) {
        LocalDate today = Utc.day(now);
        Map<PersonId, List<Sourced<StayDraft>>> byPerson = new LinkedHashMap<>();
        drafts.forEach(draft -> byPerson.computeIfAbsent(draft.person(), id -> new ArrayList<>())
                .add(draft));
        List<NewStay> all = new ArrayList<>();
        byPerson.forEach((person, own) -> {
            LocalDate earliest = LocalDate.MIN;
            for (int i = 0; i < own.size(); i++) {
                StayDraft stay = own.get(i).value();
                LocalDate from = CountedDays.begins(stay.from(), earliest, firstKnown(own, i, today));
                if (from.isBefore(earliest)) {
                    throw new StayOutOfOrder(person);
                }
                @Nullable StayDraft next = i + 1 < own.size() ? own.get(i + 1).value() : null;
                LocalDate until =
                        next == null ? null : CountedDays.begins(next.from(), from, firstKnown(own, i + 1, today));
                if (until != null && until.isBefore(from)) {
                    throw new StayOutOfOrder(person);
                }
                all.add(new NewStay(
                        person,
                        stay,
                        next == null ? null : next.from(),
                        from,
                        until,
                        own.get(i).source()));
                earliest = from;
            }
        });
        stays.add(all);
    }

    /** The day of recording, or the first known beginning of a later stay where that is earlier. */
    private static LocalDate firstKnown(List<Sourced<StayDraft>> own, int index, LocalDate today) {
        return own.subList(index, own.size()).stream()
                .map(stay -> Optional.ofNullable(stay.value().from()))
                .flatMap(Optional::stream)
                .map(PartialDate::earliest)
                .filter(day -> day.isBefore(today))
                .findFirst()
                .orElse(today);
    }

    /**
     * Opens stays, at most one per person, whose rows the caller holds.
     *
     * @param act that can be taken back; null for any other
     * @return what happened: moves, releases, deaths
     */
    List<Object> follow(List<Sourced<StayDraft>> drafts, @Nullable MotionId act, Instant now) {
        LocalDate today = Utc.day(now);
        Map<PersonId, OpenStay> open =
                stays.lockOpen(drafts.stream().map(Sourced::person).toList());
        Map<PersonId, LocalDate> lastEnds = stays.lastEnds(drafts.stream()
                .map(Sourced::person)
                .filter(person -> !open.containsKey(person))
                .toList());
        List<NewStay> added = new ArrayList<>();
        List<Ending> ended = new ArrayList<>();
        List<Begun> begun = new ArrayList<>();
        Happened happened = new Happened();
        for (Sourced<StayDraft> draft : drafts) {
            PersonId person = draft.person();
            StayDraft stay = draft.value();
            OpenStay last = open.get(person);
            if (last != null && last.samePlace(stay)) {
                confirm(last, stay, draft.source()).ifPresent(begun::add);
                continue;
            }
            if (last != null && act == null && toldOtherwise(last, stay)) {
                stays.retell(last.id(), stay.custody());
                begun.add(new Begun(last, Objects.requireNonNull(stay.from()), draft.source()));
                continue;
            }
            LocalDate earliest = last == null ? lastEnds.getOrDefault(person, LocalDate.MIN) : last.countsFrom();
            LocalDate from = CountedDays.begins(stay.from(), earliest, today);
            if (from.isBefore(earliest)) {
                PartialDate said = stay.from();
                if (last == null || said != null && last.beganAfter(said)) {
                    throw new StayOutOfOrder(person);
                }
                // nobody knew when the last one began: it counts from a day of recording, and this one from there on
                from = earliest;
            }
            if (last != null) {
                ended.add(new Ending(last.id(), stay.from(), from));
            }
            added.add(new NewStay(person, stay, null, from, null, draft.source()));
            happened.note(
                    person, last == null ? null : last.whereabouts(), new Whereabouts(stay.custody(), stay.facility()));
        }
        stays.end(ended);
        stays.add(added);
        move(begun, today);
        return happened.events(act, now);
    }

    /** One release: the day is earlier than was known, and how it came about another. What follows a release has a later day. */
    private static boolean toldOtherwise(OpenStay last, StayDraft stay) {
        PartialDate said = stay.from();
        return last.custody().group() == CustodyKind.Group.RELEASED
                && stay.custody().group() == CustodyKind.Group.RELEASED
                && said != null
                && last.beganAfter(said);
    }

    /** A lasting stay of which another beginning is said than was known. */
    private record Begun(
            OpenStay stay, PartialDate from, @Nullable Long source) {}

    /** The days that are counted follow what is known now, and the stay before lasts until then, but never ends before it began. */
    private void move(List<Begun> begun, LocalDate today) {
        if (begun.isEmpty()) {
            return;
        }
        Map<PersonId, EndedStay> before =
                stays.lastEnded(begun.stream().map(each -> each.stay().person()).toList());
        List<Beginning> beginnings = new ArrayList<>();
        List<Ending> ends = new ArrayList<>();
        for (Begun each : begun) {
            OpenStay stay = each.stay();
            EndedStay last = before.get(stay.person());
            LocalDate earliest = last == null ? LocalDate.MIN : last.countsFrom();
            LocalDate counts = CountedDays.follows(each.from(), earliest, today);
            beginnings.add(new Beginning(stay.id(), each.from(), counts, each.source()));
            // one that ended earlier, before a time of which nothing is known, ends no later by it
            if (last != null
                    && (last.countsUntil().equals(stay.countsFrom())
                            || last.countsUntil().isAfter(counts))) {
                ends.add(new Ending(last.id(), each.from(), counts));
            }
        }
        stays.end(ends);
        stays.begin(beginnings);
    }

    /** Whether a death is on record. */
    boolean isDead(PersonId person) {
        OpenStay open = stays.open(List.of(person)).get(person);
        return open != null && open.custody().group() == CustodyKind.Group.DIED;
    }

    /** Somebody vouches for the lasting stay, whatever it says; gives it as it was before, if there is one. */
    Optional<OpenStay> confirm(PersonId person, LocalDate on) {
        Optional<OpenStay> open =
                Optional.ofNullable(stays.lockOpen(List.of(person)).get(person));
        open.ifPresent(stay -> stays.confirm(
                stay.id(),
                new StayDraft(stay.custody(), stay.facility(), null, null, StayState.CONFIRMED, null, null, on)));
        return open;
    }

    void unconfirm(Vouching.Stay before) {
        stays.unconfirm(before.stay(), before.state(), before.verifiedOn());
    }

    /** What an act opened is gone, and what it ended lasts again. */
    void takeBack(Collection<Long> opened, Map<StayState, List<Long>> ended) {
        stays.remove(opened);
        ended.forEach((state, some) -> stays.reopen(some, state));
    }

    private Optional<Begun> confirm(OpenStay last, StayDraft again, long source) {
        stays.confirm(last.id(), again);
        PartialDate from = again.from();
        if (from == null || from.equals(last.from())) {
            return Optional.empty();
        }
        if (last.custody().isEvent()) {
            // of a death or a release the day is the fact, so it is told with the source that knows it
            return Optional.of(new Begun(last, from, source));
        }
        return last.from() == null ? Optional.of(new Begun(last, from, null)) : Optional.empty();
    }
}
