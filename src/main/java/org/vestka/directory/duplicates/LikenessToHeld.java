package org.vestka.directory.duplicates;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.directory.CountryCode;
import org.vestka.directory.PersonId;
import org.vestka.directory.PublicId;
import org.vestka.directory.duplicates.persistence.KnownPeopleQuery;
import org.vestka.directory.duplicates.persistence.LikelyPairRepository;
import org.vestka.shared.PartialDate;

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

    /**
     * What would be said of somebody.
     *
     * @param names in addition to those held
     * @param born in the place of what is held; null where nothing new is said
     */
    public record Said(List<String> names, @Nullable PartialDate born) {

        private KnownPerson of(KnownPerson held) {
            List<String> all = new ArrayList<>(held.names());
            all.addAll(names);
            return new KnownPerson(
                    held.id(),
                    held.country(),
                    all,
                    held.gender(),
                    born == null ? held.born() : born,
                    held.facility(),
                    held.arrested(),
                    held.articles(),
                    held.links());
        }
    }

    /**
     * Who would be like somebody not shown in full by what is said, and is not yet; of whom an editor has said that they are two are
     * missing.
     *
     * @return each with whom they would be taken for
     */
    public Map<PersonId, PersonId> wouldBeUnshown(Map<PersonId, Said> said) {
        if (said.isEmpty()) {
            return Map.of();
        }
        Set<PersonId> unshown = people.unshown().keySet();
        List<KnownPerson> held = new ArrayList<>();
        List<KnownPerson> before = new ArrayList<>();
        List<KnownPerson> after = new ArrayList<>();
        people.besideUnshown(said.keySet()).forEach(person -> {
            Said more = said.get(person.id());
            if (more == null) {
                held.add(person);
            } else {
                before.add(person);
                after.add(more.of(person));
            }
        });
        Map<PersonId, Set<PersonId>> already = conceivable(held, before, unshown);
        Map<PersonId, PersonId> would = new HashMap<>();
        conceivable(held, after, unshown).forEach((person, others) -> others.stream()
                .filter(other -> !already.getOrDefault(person, Set.of()).contains(other))
                .filter(other -> !pairs.saidTwo(person, other))
                .min(Comparator.comparing(PersonId::value))
                .ifPresent(other -> would.put(person, other)));
        return would;
    }

    private static Map<PersonId, Set<PersonId>> conceivable(
            List<KnownPerson> held, List<KnownPerson> compared, Set<PersonId> unshown) {
        Map<PersonId, Set<PersonId>> conceivable = new HashMap<>();
        if (!compared.isEmpty()) {
            new DuplicateSearch(held, compared, unshown)
                    .known()
                    .forEach((person, likely) -> conceivable.put(
                            person,
                            likely.stream()
                                    .filter(pair -> pair.likeness().conceivable())
                                    .map(LikelyPair::one)
                                    .filter(unshown::contains)
                                    .collect(Collectors.toSet())));
        }
        return conceivable;
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
