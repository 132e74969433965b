package org.vestka.letters.observatory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.vestka.shared.statistics.Share;
import org.vestka.shared.statistics.Watched;

/**
 * What became of letters, at least {@link #FEWEST} of them.
 *
 * @param posted how many there are
 * @param arrived of how many something speaks for their having arrived
 * @param returned of how many something speaks against it: they came back, or were never given
 * @param contradicted of how many both is said; they count in both
 * @param silent of how many nothing is known
 */
public record Passage(long posted, Share arrived, Share returned, long contradicted, long silent, Waiting waiting) {

    /** Of fewer nothing is told. */
    public static final int FEWEST = 10;

    /** @throws IllegalArgumentException for fewer than {@link #FEWEST} */
    static Passage of(Collection<LetterPassage> letters) {
        long posted = count(letters);
        if (posted < FEWEST) {
            throw new IllegalArgumentException("Of so few nothing is told");
        }
        long both = count(letters, Outcome.BOTH);
        return new Passage(
                posted,
                Share.of(count(letters, Outcome.ARRIVED) + both, posted),
                Share.of(count(letters, Outcome.RETURNED) + both, posted),
                both,
                count(letters, Outcome.SILENT),
                Waiting.of(watched(letters)));
    }

    static long count(Collection<LetterPassage> letters) {
        return letters.stream().mapToLong(LetterPassage::letters).sum();
    }

    private static long count(Collection<LetterPassage> letters, Outcome outcome) {
        return letters.stream()
                .filter(each -> each.outcome() == outcome)
                .mapToLong(LetterPassage::letters)
                .sum();
    }

    /**
     * How long each was watched, in weeks. A letter that came back waits on in vain: it is not lost from view. So does one of
     * which it is only known that it arrived, not when.
     */
    static List<Watched> watched(Collection<LetterPassage> letters) {
        Map<Integer, Watched> weeks = new TreeMap<>();
        for (LetterPassage each : letters) {
            boolean happened = each.timed();
            weeks.merge(
                    each.weeks(),
                    new Watched(each.weeks(), happened ? each.letters() : 0, happened ? 0 : each.letters()),
                    (one, other) ->
                            new Watched(one.days(), one.happened() + other.happened(), one.open() + other.open()));
        }
        return new ArrayList<>(weeks.values());
    }
}
