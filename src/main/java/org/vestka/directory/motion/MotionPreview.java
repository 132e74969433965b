package org.vestka.directory.motion;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.vestka.directory.AddressId;
import org.vestka.directory.PersonId;

/**
 * Everyone concerned, before an act is approved.
 *
 * @param people whom the act names or finds in the place, and whether it fits them, by their ids
 * @param letters not yet posted, to those whom it fits
 * @param adopters of those, each once
 * @param seen what is handed back with the approval, so that nothing is approved that nobody has seen
 */
public record MotionPreview(Map<PersonId, Fit> people, int letters, int adopters, Outcome outcome, Seen seen) {

    /** Whether an act can be recorded of somebody. */
    public enum Fit {
        READY,
        /** The list says so already. */
        ALREADY,
        /** Their present stay began after that day. */
        CAME_LATER,
        DIED
    }

    /** Where letters go afterwards. */
    public enum Outcome {
        NEW_ADDRESS,
        NO_ADDRESS,
        /** They go where they went. */
        SAME_ADDRESS,
        /** They are not needed any more. */
        FREE
    }

    /**
     * @param people whom the act fits
     * @param placeVersion of the place, 0 for an act on people
     * @param addresses of the place, with their versions
     * @param toVersion of where people come to, 0 where there is no such place
     */
    public record Seen(
            Set<PersonId> people,
            int placeVersion,
            Map<AddressId, Integer> addresses,
            int toVersion,
            Outcome outcome) {}

    /** How many it fits. */
    public int ready() {
        return seen.people().size();
    }

    static Set<PersonId> ready(Map<PersonId, Fit> people) {
        return people.entrySet().stream()
                .filter(person -> person.getValue() == Fit.READY)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
