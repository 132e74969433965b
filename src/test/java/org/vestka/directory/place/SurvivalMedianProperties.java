package org.vestka.directory.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.vestka.directory.place.SurvivalMedian.Spell;

class SurvivalMedianProperties {

    @Property
    void whatHasAllEndedHasItsPlainMedian(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 1, max = 4000) Integer> days) {
        List<Integer> sorted = days.stream().sorted().toList();
        assertThat(SurvivalMedian.of(ended(days).toList()))
                .isEqualTo(OptionalInt.of(sorted.get((sorted.size() - 1) / 2)));
    }

    @Property
    void whatStillLastsNeverMakesItShorter(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 1, max = 4000) Integer> days,
            @ForAll @Size(max = 40) List<@IntRange(min = 4000, max = 9000) Integer> lasting) {
        OptionalInt plain = SurvivalMedian.of(ended(days).toList());
        OptionalInt found =
                SurvivalMedian.of(Stream.concat(ended(days), lasting.stream().map(day -> new Spell(day, false)))
                        .toList());
        if (found.isPresent()) {
            assertThat(found.getAsInt()).isGreaterThanOrEqualTo(plain.orElseThrow());
        }
    }

    private static Stream<Spell> ended(List<Integer> days) {
        return days.stream().map(day -> new Spell(day, true));
    }
}
