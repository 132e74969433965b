package org.vestka.directory.motion;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.vestka.directory.AddressId;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.motion.ConcernedElsewhere.What;
import org.vestka.directory.motion.MotionPreview.Fit;
import org.vestka.directory.motion.MotionPreview.Outcome;
import org.vestka.directory.motion.MotionPreview.Seen;
import org.vestka.directory.persistence.FacilityRepository;
import org.vestka.directory.persistence.FacilityRepository.Mark;
import org.vestka.directory.persistence.PersonRepository;
import org.vestka.directory.persistence.StayRepository.OpenStay;
import org.vestka.directory.place.AddressDraft;
import org.vestka.directory.place.AddressStatus;
import org.vestka.directory.place.AddressText;
import org.vestka.directory.place.NoSuchFacility;
import org.vestka.directory.place.Places;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;
import org.vestka.shared.Utc;

/** Who is concerned by an act, and how. */
@Component
class Concerned {

    private final PersonRepository records;
    private final FacilityRepository facilities;
    private final Places places;
    private final ObjectProvider<ConcernedElsewhere> elsewhere;
    private final Clock clock;

    Concerned(
            PersonRepository records,
            FacilityRepository facilities,
            Places places,
            ObjectProvider<ConcernedElsewhere> elsewhere,
            Clock clock) {
        this.records = records;
        this.facilities = facilities;
        this.places = places;
        this.elsewhere = elsewhere;
        this.clock = clock;
    }

    /** Whom an act names, or whom it finds in its place; nobody whose record was joined into another, be it since they were named. */
    Set<PersonId> people(MotionDraft draft) {
        FacilityId place = draft.place();
        return new TreeSet<>(records.standing(place == null ? draft.people() : facilities.heldIn(place)));
    }

    /** @param stays those that last, of all whom the act concerns */
    MotionPreview preview(MotionDraft draft, Set<PersonId> people, Map<PersonId, OpenStay> stays) {
        Map<PersonId, Fit> fits = new LinkedHashMap<>();
        people.forEach(person -> fits.put(person, fit(draft, stays.get(person))));
        Set<PersonId> ready = MotionPreview.ready(fits);
        Outcome outcome = outcome(draft);
        return new MotionPreview(
                fits, count(What.LETTERS, ready), count(What.ADOPTERS, ready), outcome, seen(draft, ready, outcome));
    }

    private static Fit fit(MotionDraft draft, @Nullable OpenStay stay) {
        if (stay == null || !draft.movesPeople()) {
            return Fit.READY;
        }
        CustodyKind.Group now = stay.custody().group();
        if (now == CustodyKind.Group.DIED) {
            return Fit.DIED;
        }
        boolean already = draft.kind() == MotionKind.RELEASE
                ? now == CustodyKind.Group.RELEASED
                : draft.kind() == MotionKind.TRANSFER
                        && stay.custody() == draft.custody()
                        && Objects.equals(stay.facility(), draft.to());
        if (already) {
            return Fit.ALREADY;
        }
        PartialDate on = draft.on();
        return on != null && stay.beganAfter(on) ? Fit.CAME_LATER : Fit.READY;
    }

    private Seen seen(MotionDraft draft, Set<PersonId> ready, Outcome outcome) {
        FacilityId place = draft.place();
        Map<AddressId, Integer> addresses = place == null
                ? Map.of()
                : facilities.marks(place).stream().collect(Collectors.toMap(Mark::address, Mark::version));
        return new Seen(new HashSet<>(ready), version(place), addresses, version(draft.to()), outcome);
    }

    private int version(@Nullable FacilityId place) {
        return place == null
                ? 0
                : facilities
                        .standpoint(place)
                        .orElseThrow(() -> new NoSuchFacility(place))
                        .version();
    }

    private Outcome outcome(MotionDraft draft) {
        return switch (draft.kind()) {
            case RELEASE -> Outcome.FREE;
            case MOVE, FIRST_ADDRESS -> Outcome.NEW_ADDRESS;
            case NO_ADDRESS, CLOSE -> Outcome.NO_ADDRESS;
            case CHANGE_KIND -> draft.address() == null ? Outcome.SAME_ADDRESS : Outcome.NEW_ADDRESS;
            case TRANSFER, TAKE_OVER -> hasAddress(draft.to()) ? Outcome.NEW_ADDRESS : Outcome.NO_ADDRESS;
        };
    }

    private boolean hasAddress(@Nullable FacilityId place) {
        return place != null
                && places.page(place).stream()
                        .flatMap(page -> page.addresses().stream())
                        .anyMatch(address -> address.status() != AddressStatus.DEAD);
    }

    /** Whether the address an act brings is the one that letters to its place go to today, but for capitals and spaces. */
    boolean hasItAlready(MotionDraft draft) {
        AddressDraft to = draft.address();
        FacilityId place = draft.place();
        return to != null
                && place != null
                && places.page(place).stream()
                        .flatMap(page -> page.addresses().stream())
                        .filter(address -> address.status() != AddressStatus.DEAD)
                        .findFirst()
                        .filter(held ->
                                to.postcode() == null || like(held.postcode()).equals(like(to.postcode())))
                        .filter(held -> lines(held.texts())
                                .entrySet()
                                .containsAll(lines(to.texts()).entrySet()))
                        .isPresent();
    }

    private static Map<LanguageTag, List<String>> lines(List<AddressText> texts) {
        return texts.stream().collect(Collectors.toMap(AddressText::language, text -> Stream.of(
                        text.facilityLine(), text.streetLine(), text.placeLine())
                .map(Concerned::like)
                .toList()));
    }

    private static String like(@Nullable String line) {
        return line == null ? "" : line.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /** Of whoever is out of sight nobody is told anything, so whoever writes to them is not concerned yet. */
    private int count(What what, Set<PersonId> ready) {
        Set<PersonId> people = records.shown(ready);
        return people.isEmpty()
                ? 0
                : elsewhere.stream()
                        .filter(other -> other.what() == what)
                        .mapToInt(other -> other.count(people))
                        .sum();
    }

    LocalDate today() {
        return Utc.today(clock);
    }
}
