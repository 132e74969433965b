package org.vestka.directory.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vestka.directory.PersonId;

/** Of 10,000 people 500 are written down twice: which of them are found, and who is taken for another. */
class FindsDuplicatesTest {

    /** The weights were set before any of these people were; none of these seeds has changed them. */
    @ParameterizedTest
    @ValueSource(longs = {1, 20_261_123, 77})
    void findsNearlyAllAndHardlyEverTakesTwoForOne(long seed) {
        SeededPeople seeded = SeededPeople.of(seed);

        List<LikelyPair> pairs = new DuplicateSearch(seeded.people()).pairs();

        Set<List<PersonId>> found =
                pairs.stream().map(pair -> List.of(pair.one(), pair.other())).collect(Collectors.toSet());
        Set<List<PersonId>> right = new HashSet<>(found);
        right.retainAll(seeded.twice());
        double precision = (double) right.size() / found.size();
        double recall = (double) right.size() / seeded.twice().size();
        assertThat(seeded.twice()).hasSize(SeededPeople.TWICE);
        assertThat(seeded.people()).hasSize(SeededPeople.PEOPLE);
        assertThat(seeded.lookAlikes()).hasSizeGreaterThanOrEqualTo(300);
        assertThat(precision)
                .as(() -> "precision; wrong: " + told(pairs, seeded, true))
                .isGreaterThanOrEqualTo(0.9);
        assertThat(recall)
                .as(() -> "recall; missed: " + told(pairs, seeded, false))
                .isGreaterThanOrEqualTo(0.95);
        assertThat(found).as("father and son, namesakes, twins, spouses").satisfies(all -> {
            Set<List<PersonId>> taken = new HashSet<>(seeded.lookAlikes());
            taken.retainAll(all);
            assertThat(taken.size()).isLessThanOrEqualTo(seeded.lookAlikes().size() / 100);
        });
    }

    @Test
    void comparesFew() {
        SeededPeople seeded = SeededPeople.of(1);

        long[] candidates = new DuplicateSearch(seeded.people()).candidates();

        long everybodyWithEverybody = (long) SeededPeople.PEOPLE * (SeededPeople.PEOPLE - 1) / 2;
        assertThat((long) candidates.length).isLessThan(everybodyWithEverybody / 50);
    }

    private static String told(List<LikelyPair> pairs, SeededPeople seeded, boolean wrong) {
        Map<PersonId, KnownPerson> people = new HashMap<>();
        seeded.people().forEach(person -> people.put(person.id(), person));
        List<String> lines = new ArrayList<>();
        if (wrong) {
            pairs.stream()
                    .filter(pair -> !seeded.twice().contains(List.of(pair.one(), pair.other())))
                    .forEach(pair -> lines.add(
                            pair.likeness() + "\n  " + people.get(pair.one()) + "\n  " + people.get(pair.other())));
        } else {
            Set<List<PersonId>> found = pairs.stream()
                    .map(pair -> List.of(pair.one(), pair.other()))
                    .collect(Collectors.toSet());
            seeded.twice().stream()
                    .filter(pair -> !found.contains(pair))
                    .forEach(pair -> lines.add("  " + people.get(pair.get(0)) + "\n  " + people.get(pair.get(1))));
        }
        return lines.size() + "\n" + String.join("\n", lines);
    }
}
