package org.vestka.directory.registry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vestka.directory.ActTakenBackUnseen;
import org.vestka.directory.AddressChangedUnseen;
import org.vestka.directory.AddressId;
import org.vestka.directory.PeoplePutBack;
import org.vestka.directory.PersonId;
import org.vestka.directory.StayId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.persistence.MotionRepository;
import org.vestka.directory.persistence.MotionRepository.Act;
import org.vestka.directory.persistence.SecondHandRepository;
import org.vestka.directory.persistence.SecondHandRepository.Seen;
import org.vestka.directory.persistence.StayRepository;
import org.vestka.directory.persistence.StayRepository.OpenStay;
import org.vestka.directory.persistence.StayRepository.Whereabouts;
import org.vestka.shared.Utc;

/** What is told once people are shown again: while they were out of sight nobody was told anything of them. */
@Component
public class ShownAgain {

    private final SecondHandRepository hands;
    private final StayRepository stays;
    private final MotionRepository motions;

    ShownAgain(SecondHandRepository hands, StayRepository stays, MotionRepository motions) {
        this.hands = hands;
        this.stays = stays;
        this.motions = motions;
    }

    /**
     * What befell these people since they were shown last, each with the act it came by, so that this can still be taken back; of
     * whom nothing befell, or who were never shown, that they can be written to. Asked before it is written that they are shown.
     */
    List<Object> events(Collection<PersonId> people, Instant now) {
        Map<PersonId, Seen> seen = hands.seenLast(people);
        Map<PersonId, OpenStay> open = new TreeMap<>(stays.open(seen.keySet()));
        open.values().removeIf(stay -> Objects.requireNonNull(seen.get(stay.person()))
                .stay()
                .filter(stay.id()::equals)
                .isPresent());
        Map<StayId, Whereabouts> before = stays.whereabouts(
                seen.values().stream().flatMap(each -> each.stay().stream()).toList());
        Map<StayId, Act> acts = motions.opening(open.values());
        Map<Optional<Act>, Happened> happened = new LinkedHashMap<>();
        open.forEach((person, stay) -> {
            // where nobody knows any more where they were, only how it ended is told
            Whereabouts was = Objects.requireNonNull(seen.get(person))
                    .stay()
                    .map(before::get)
                    .orElse(new Whereabouts(CustodyKind.UNKNOWN, stay.facility()));
            happened.computeIfAbsent(Optional.ofNullable(acts.get(stay.id())), act -> new Happened())
                    .note(person, was, stay.whereabouts());
        });
        List<Object> events = new ArrayList<>();
        Set<PersonId> same = new TreeSet<>(people);
        happened.forEach((act, what) -> {
            same.removeAll(what.people());
            events.addAll(what.laterEvents(
                    act.map(Act::id).orElse(null), act.map(Act::at).orElse(now)));
        });
        if (!same.isEmpty()) {
            events.add(new PeoplePutBack(same, now));
            seen.keySet().retainAll(same);
            events.addAll(mistaken(seen, before.keySet(), now));
            events.addAll(elsewhere(seen, now));
        }
        return events;
    }

    /** Of those to whom something befell by an act that was told, and was taken back while nobody saw them: by which. */
    private List<ActTakenBackUnseen> mistaken(Map<PersonId, Seen> seen, Set<StayId> held, Instant now) {
        Map<PersonId, StayId> gone = new TreeMap<>();
        seen.forEach((person, was) ->
                was.stay().filter(stay -> !held.contains(stay)).ifPresent(stay -> gone.put(person, stay)));
        return motions.takenBack(gone).entrySet().stream()
                .map(each -> new ActTakenBackUnseen(each.getValue(), each.getKey(), now))
                .toList();
    }

    /** Of those who are where they were: whose place has another address, or none any more. */
    private List<AddressChangedUnseen> elsewhere(Map<PersonId, Seen> seen, Instant now) {
        Map<PersonId, AddressId> held = hands.addresses(seen.keySet(), Utc.day(now));
        Map<Boolean, Set<PersonId>> changed = seen.keySet().stream()
                .filter(person -> Objects.requireNonNull(seen.get(person))
                        .address()
                        .filter(address -> !address.equals(held.get(person)))
                        .isPresent())
                .collect(Collectors.groupingBy(held::containsKey, TreeMap::new, Collectors.toSet()));
        return changed.entrySet().stream()
                .map(each -> new AddressChangedUnseen(each.getValue(), each.getKey(), now))
                .toList();
    }

    /**
     * Somebody whom readers do not see any more.
     *
     * @param stay which lasted when they did; null where nobody knows
     */
    public record Unseen(PersonId person, @Nullable StayId stay) {}

    /** Of a record that is about to be joined; empty where readers see it, or never did. */
    public Optional<Unseen> unseen(PersonId person) {
        return Optional.ofNullable(hands.seenLast(List.of(person)).get(person))
                .map(seen -> new Unseen(person, seen.stay().orElse(null)));
    }

    /** What befell somebody by the record that theirs was joined with; nothing where they are where they were. */
    public List<Object> befell(Unseen unseen, PersonId joined, Instant now) {
        OpenStay open = stays.open(List.of(joined)).get(joined);
        if (open == null || open.id().equals(unseen.stay())) {
            return List.of();
        }
        Whereabouts before = unseen.stay() == null
                ? null
                : stays.whereabouts(List.of(unseen.stay())).get(unseen.stay());
        Happened happened = new Happened();
        happened.note(
                unseen.person(),
                before == null ? new Whereabouts(CustodyKind.UNKNOWN, open.facility()) : before,
                open.whereabouts());
        Optional<Act> act = Optional.ofNullable(motions.opening(List.of(open)).get(open.id()));
        return happened.laterEvents(
                act.map(Act::id).orElse(null), act.map(Act::at).orElse(now));
    }
}
