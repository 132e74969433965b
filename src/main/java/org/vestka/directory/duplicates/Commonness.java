package org.vestka.directory.duplicates;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.vestka.directory.search.NameReader.ReadWord;

/** How common words of names are among everybody: that two are called Ivan says little, two of a rare surname say much. */
final class Commonness {

    private final int people;
    private final Map<Object, Integer> named = new HashMap<>();

    Commonness(Collection<ReadPerson> everybody) {
        people = Math.max(everybody.size(), 2);
        for (ReadPerson person : everybody) {
            Set<Object> own = new HashSet<>();
            person.names().forEach(name -> name.forEach(word -> keys(word).forEach(own::add)));
            own.forEach(key -> named.merge(key, 1, Integer::sum));
        }
    }

    /** Of a share of people, in bits: one of 8 is three. */
    double bits(ReadWord one, ReadWord other) {
        int most = Stream.concat(keys(one), keys(other))
                .mapToInt(key -> named.getOrDefault(key, 1))
                .max()
                .orElse(1);
        return log2(people) - log2(Math.max(most, 2));
    }

    /** Against which evidence has to stand: any two of so many are hardly ever one. */
    double odds() {
        return -log2(people);
    }

    /** What a name is counted by: a given name as itself in all languages, everything else as it sounds. */
    static Stream<Object> keys(ReadWord word) {
        if (!word.given().isEmpty()) {
            return word.given().stream().map(Object.class::cast);
        }
        if (word.canBePatronymic()) {
            return Stream.concat(word.fathers().stream().map(father -> List.of("of", father)), word.sounds().stream());
        }
        return word.sounds().isEmpty()
                ? Stream.of(word.folded())
                : word.sounds().stream().map(Object.class::cast);
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }
}
