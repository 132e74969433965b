package org.vestka.directory.motion;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.accounts.AccountId;
import org.vestka.directory.AddressId;
import org.vestka.directory.FacilityId;
import org.vestka.directory.MotionId;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.StayDraft;
import org.vestka.directory.custody.StayState;
import org.vestka.directory.history.PlaceAct;
import org.vestka.directory.motion.MotionPreview.Seen;
import org.vestka.directory.persistence.FacilityRepository;
import org.vestka.directory.persistence.FacilityRepository.Mark;
import org.vestka.directory.persistence.MotionRepository;
import org.vestka.directory.persistence.MotionRepository.Changed;
import org.vestka.directory.persistence.MotionRepository.Moved;
import org.vestka.directory.persistence.Sources;
import org.vestka.directory.persistence.StayRepository;
import org.vestka.directory.persistence.StayRepository.OpenStay;
import org.vestka.directory.place.FacilityState;
import org.vestka.directory.place.NoSuchFacility;
import org.vestka.directory.registry.FacilityRegistry;
import org.vestka.directory.registry.PersonChange;
import org.vestka.directory.registry.PersonFacts;
import org.vestka.directory.registry.Registry;
import org.vestka.shared.PartialDate;

/**
 * Carries acts out and writes down what was there before. People are held before the place, the place before its addresses;
 * whoever hears of it comes after.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class MotionActs {

    private final Concerned concerned;
    private final MotionRepository motions;
    private final StayRepository stays;
    private final FacilityRepository facilities;
    private final Registry registry;
    private final FacilityRegistry places;
    private final Becoming becoming;
    private final Sources sources;

    MotionActs(
            Concerned concerned,
            MotionRepository motions,
            StayRepository stays,
            FacilityRepository facilities,
            Registry registry,
            FacilityRegistry places,
            Becoming becoming,
            Sources sources) {
        this.concerned = concerned;
        this.motions = motions;
        this.stays = stays;
        this.facilities = facilities;
        this.registry = registry;
        this.places = places;
        this.becoming = becoming;
        this.sources = sources;
    }

    /**
     * @param seen what the preview showed
     * @param writer of the address that the act brings
     * @throws NotAsSeen when it is no longer so
     */
    MotionId carryOut(MotionDraft draft, Seen seen, @Nullable AccountId writer, Instant now) {
        Map<PersonId, OpenStay> open = hold(draft);
        FacilityId place = draft.place();
        // once more: somebody may have come or gone before the place was held
        MotionPreview preview = concerned.preview(draft, concerned.people(draft), open);
        if (!preview.seen().equals(seen)) {
            throw new NotAsSeen();
        }
        long source = sources.add(draft.source(), now).value();
        MotionId act = motions.add(draft, source, preview.ready(), preview.letters(), preview.adopters(), now);
        if (draft.movesPeople()) {
            move(act, draft, preview.seen().people(), open, now);
        }
        if (place != null) {
            change(act, draft, place, source, writer, now);
        }
        return act;
    }

    /**
     * Holds whom an act moves, and then its places.
     *
     * @return the stays that last, of those whom it moves
     */
    Map<PersonId, OpenStay> hold(MotionDraft draft) {
        Map<PersonId, OpenStay> open = draft.movesPeople() ? heldStays(concerned.people(draft)) : Map.of();
        FacilityId place = draft.place();
        Stream.of(Optional.ofNullable(place), Optional.ofNullable(draft.to()))
                .flatMap(Optional::stream)
                .sorted()
                .forEach(each -> hold(each, each.equals(place)));
        return open;
    }

    /** Where people only come to nothing changes on the page. */
    private void hold(FacilityId place, boolean changes) {
        if (!(changes ? facilities.lock(place) : facilities.hold(place))) {
            throw new NoSuchFacility(place);
        }
    }

    private Map<PersonId, OpenStay> heldStays(Set<PersonId> people) {
        registry.hold(people);
        return stays.lockOpen(people);
    }

    private void move(
            MotionId act, MotionDraft draft, Set<PersonId> ready, Map<PersonId, OpenStay> before, Instant now) {
        // who is held so already, in the place that changes, is no further concerned
        List<PersonId> moving = ready.stream()
                .sorted()
                .filter(person -> {
                    OpenStay ended = before.get(person);
                    return ended == null || !ended.samePlace(stay(draft, ended));
                })
                .toList();
        List<PersonChange> changes = moving.stream()
                .map(person -> new PersonChange(
                        person,
                        PersonFacts.by(draft.source())
                                .stay(stay(draft, before.get(person)))
                                .build()))
                .toList();
        registry.changeAll(changes, act, now);
        Map<PersonId, OpenStay> after = stays.open(moving);
        motions.addStays(
                act,
                moving.stream()
                        .map(person -> {
                            OpenStay ended = before.get(person);
                            return new Moved(
                                    person,
                                    ended == null ? null : ended.id().value(),
                                    ended == null ? null : ended.state(),
                                    Objects.requireNonNull(after.get(person))
                                            .id()
                                            .value());
                        })
                        .toList());
    }

    /** Whoever goes with a place is as surely there as before, under the same regime, and in the same unit while they stay. */
    private static StayDraft stay(MotionDraft draft, @Nullable OpenStay before) {
        if (draft.kind().ofPeople() || before == null) {
            return StayDraft.of(Objects.requireNonNull(draft.custody()), draft.to(), draft.on());
        }
        boolean leaves = draft.kind() == MotionKind.TAKE_OVER;
        return new StayDraft(
                draft.custody() == null ? before.custody() : draft.custody(),
                leaves ? draft.to() : before.facility(),
                leaves ? null : before.unit(),
                before.regime(),
                before.state() == StayState.ENDED ? StayState.REPORTED : before.state(),
                draft.on(),
                null,
                before.verifiedOn());
    }

    private void change(
            MotionId act, MotionDraft draft, FacilityId place, long source, @Nullable AccountId writer, Instant now) {
        PartialDate on = Objects.requireNonNull(draft.on());
        Map<AddressId, Mark> before = new HashMap<>();
        facilities.marks(place).forEach(mark -> before.put(mark.address(), mark));
        if (draft.address() != null && draft.kind() == MotionKind.FIRST_ADDRESS) {
            places.addAddress(place, draft.address(), draft.source(), act, writer);
        } else if (draft.address() != null) {
            places.move(place, draft.address(), on, draft.source(), act, writer);
        } else if (draft.kind().endsAddresses()) {
            places.endAddresses(place, on, draft.source(), act);
        }
        List<Changed> changed = new ArrayList<>();
        for (Mark after : facilities.marks(place)) {
            Mark was = before.get(after.address());
            if (was == null || was.version() != after.version()) {
                changed.add(new Changed(after.address(), was, after.version()));
            }
        }
        motions.addAddresses(act, changed);
        if (draft.ahead(concerned.today())) {
            becoming.announce(place, new PlaceAct(draft.kind(), on, draft.becomes()), source, now);
        }
        if (draft.kind().closes() || draft.becomes() != null) {
            become(
                    new PlaceChange(
                            act,
                            place,
                            on,
                            draft.becomes(),
                            draft.kind().closes() ? FacilityState.CLOSED : null,
                            draft.kind().closes() ? draft.to() : null),
                    source,
                    now);
        }
    }

    private void become(PlaceChange change, long source, Instant now) {
        motions.addChange(change);
        if (!change.on().isAfter(concerned.today())) {
            becoming.become(change, source, now);
        }
    }
}
