package org.vestka.directory.duplicates;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.directory.CountryCode;
import org.vestka.directory.PersonId;
import org.vestka.directory.PublicId;
import org.vestka.directory.duplicates.persistence.KnownPeopleQuery;
import org.vestka.directory.duplicates.persistence.LikelyPairRepository;

/**
 * Whom of those held somebody may be who comes anew, or is to be shown. Most of all those who are not shown in full: by a wish, or
 * because they have died. Nobody shall bring them back without knowing it.
 */
@Component
@Transactional(readOnly = true)
public class LikenessToHeld {

    private final KnownPeopleQuery people;
    private final LikelyPairRepository pairs;

    LikenessToHeld(KnownPeopleQuery people, LikelyPairRepository pairs) {
        this.people = people;
        this.pairs = pairs;
    }

    /** Whom a newcomer may be; {@code unshown} where that person is not shown in full. */
    public record Known(PersonId person, boolean unshown) {}

    /**
     * Of newcomers of one country, whom each may be.
     *
     * @param newcomers with ids that nobody held has
     */
    public Map<PersonId, Known> of(CountryCode country, Collection<KnownPerson> newcomers) {
        if (newcomers.isEmpty()) {
            return Map.of();
        }
        Set<PersonId> unshown = people.unshown().keySet();
        Map<PersonId, Known> known = new HashMap<>();
        new DuplicateSearch(people.of(country), newcomers, unshown)
                .known()
                .forEach((newcomer, likely) -> known.put(
                        newcomer,
                        likely.stream()
                                .map(LikelyPair::one)
                                .filter(unshown::contains)
                                .findFirst()
                                .map(person -> new Known(person, true))
                                .orElseGet(() -> new Known(likely.getFirst().one(), false))));
        return known;
    }

    /** Those of the people who may be somebody else who is not shown in full. */
    public List<LikeUnshown> unshown(Collection<PersonId> some) {
        if (some.isEmpty()) {
            return List.of();
        }
        Map<PersonId, PublicId> unshown = people.unshown();
        Set<PersonId> asked = new HashSet<>(some);
        List<KnownPerson> held = new ArrayList<>();
        List<KnownPerson> compared = new ArrayList<>();
        people.besideUnshown(asked).forEach(person -> (asked.contains(person.id()) ? compared : held).add(person));
        Map<PersonId, PublicId> pages = people.pages(asked);
        List<LikeUnshown> like = new ArrayList<>();
        new DuplicateSearch(held, compared, unshown.keySet()).known().forEach((person, likely) -> likely.stream()
                .filter(pair -> pair.likeness().conceivable())
                .map(LikelyPair::one)
                .forEach(other -> {
                    PublicId page = pages.get(person);
                    PublicId unshownPage = unshown.get(other);
                    if (page != null && unshownPage != null) {
                        like.add(new LikeUnshown(person, page, other, unshownPage, pairs.saidTwo(person, other)));
                    }
                }));
        return like;
    }
}
