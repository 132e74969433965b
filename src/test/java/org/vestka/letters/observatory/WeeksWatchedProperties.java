package org.vestka.letters.observatory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.letters.LetterKind;
import org.vestka.letters.persistence.PassageRepository.PostedLetter;
import org.vestka.shared.statistics.SurvivalCurve;

/** The curve of what is written down in weeks says what the letters themselves say in days. */
class WeeksWatchedProperties {

    private static final LocalDate AS_OF = LocalDate.of(2026, 10, 31);
    private static final CountryCode COUNTRY = new CountryCode("BY");
    private static final int DAYS = 200;

    /**
     * A letter.
     *
     * @param ago days between its posting and the end of the month
     * @param sign days between its posting and its first sign; null for none
     * @param word whether the person says after release that it arrived
     */
    record Sent(int ago, @Nullable Integer sign, boolean word) {

        private PostedLetter posted() {
            LocalDate day = AS_OF.minusDays(ago);
            return new PostedLetter(
                    COUNTRY,
                    new FacilityId(1),
                    CustodyKind.COLONY,
                    LetterKind.LETTER,
                    day,
                    word || sign != null,
                    sign == null ? null : day.plusDays(sign),
                    false);
        }

        /** Whether the whole of a week after its posting is over. */
        private boolean watched(int week) {
            return ago >= 7 * week;
        }

        /** Whether its first sign is of that week after its posting, the day of posting being of the first. */
        private boolean signIn(int week) {
            return sign != null && sign <= 7 * week && (week == 1 || sign > 7 * (week - 1));
        }

        private boolean silentBefore(int week) {
            return sign == null || week == 1 || sign > 7 * (week - 1);
        }
    }

    @Property
    void ofLettersOfOneDayTheCurveEndsAtThePlainShare(@ForAll("ofOneDay") List<Sent> letters) {
        int weeks = letters.getFirst().ago() / 7;
        double plain = (double) letters.stream()
                        .filter(letter -> letter.sign() != null && letter.sign() <= 7 * weeks && weeks > 0)
                        .count()
                / letters.size();
        assertThat(1 - curve(letters).after(weeks).waiting()).isCloseTo(plain, within(1e-9));
    }

    @Property
    void eachWeekIsJudgedByWhoIsWatchedForTheWholeOfIt(@ForAll("letters") List<Sent> letters) {
        SurvivalCurve curve = curve(letters);
        double waiting = 1;
        for (int week = 1; week <= DAYS / 7 + 1; week++) {
            int at = week;
            List<Sent> atRisk = letters.stream()
                    .filter(letter -> letter.watched(at) && letter.silentBefore(at))
                    .toList();
            long signs = atRisk.stream().filter(letter -> letter.signIn(at)).count();
            waiting *= atRisk.isEmpty() ? 1 : 1 - (double) signs / atRisk.size();
            assertThat(curve.after(week).waiting()).as("week " + week).isCloseTo(waiting, within(1e-9));
        }
    }

    @Property
    void inWhichOrderTheyComeChangesNothing(@ForAll("letters") List<Sent> letters, @ForAll Random chance) {
        List<Sent> otherwise = new ArrayList<>(letters);
        Collections.shuffle(otherwise, chance);
        assertThat(country(otherwise).place(new FacilityId(1)))
                .isEqualTo(country(letters).place(new FacilityId(1)));
    }

    @Property
    void whatSaysNotWhenMovesNoCurve(@ForAll("letters") List<Sent> letters) {
        List<Sent> unsaid = letters.stream()
                .map(letter -> new Sent(letter.ago(), letter.sign(), false))
                .toList();
        assertThat(curve(letters)).isEqualTo(curve(unsaid));
    }

    /** A tenth of those that wait has a sign each week; letters are posted on any day of some months. */
    @Example
    void itLeansNeitherUpNorDown() {
        Random chance = new Random(20261123);
        List<Sent> letters = new ArrayList<>();
        for (int i = 0; i < 60_000; i++) {
            int ago = chance.nextInt(70);
            int week = 1;
            while (chance.nextInt(10) > 0) {
                week++;
            }
            int sign = 7 * (week - 1) + 1 + chance.nextInt(7);
            letters.add(new Sent(ago, sign <= ago ? sign : null, false));
        }
        Waiting waiting = Passage.of(passages(letters)).waiting();
        for (int week = 1; week <= 9; week++) {
            assertThat(waiting.by(week).share()).as("week " + week).isCloseTo(1 - Math.pow(0.9, week), within(0.01));
        }
    }

    private static SurvivalCurve curve(List<Sent> letters) {
        return SurvivalCurve.of(Passage.watched(passages(letters)));
    }

    private static PassagesOfCountry country(List<Sent> letters) {
        return new PassagesOfCountry(COUNTRY, AS_OF, passages(letters));
    }

    private static List<LetterPassage> passages(List<Sent> letters) {
        return letters.stream()
                .map(letter -> ObservatoryBook.passage(letter.posted(), AS_OF))
                .toList();
    }

    @Provide
    Arbitrary<List<Sent>> letters() {
        return Arbitraries.integers()
                .between(0, DAYS)
                .flatMap(WeeksWatchedProperties::sent)
                .list()
                .ofMinSize(10)
                .ofMaxSize(60);
    }

    @Provide
    Arbitrary<List<Sent>> ofOneDay() {
        return Arbitraries.integers()
                .between(0, DAYS)
                .flatMap(ago -> sent(ago).list().ofMinSize(1).ofMaxSize(60));
    }

    private static Arbitrary<Sent> sent(int ago) {
        return Combinators.combine(Arbitraries.integers().between(0, ago).injectNull(0.4), Arbitraries.of(true, false))
                .as((sign, word) -> new Sent(ago, sign, word));
    }
}
