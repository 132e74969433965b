package org.vestka.letters.observatory;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.vestka.directory.CountryCode;
import org.vestka.letters.persistence.PassageRepository;
import org.vestka.letters.persistence.PassageRepository.PostedLetter;
import org.vestka.shared.RepeatedTransaction;
import org.vestka.shared.Utc;

/**
 * Writes down once a month what became of letters. Until the next month nothing of it moves: neither a letter nor a sign, nor
 * somebody who is hidden, can be found by asking every day.
 */
@Component
public class ObservatoryBook {

    private static final int WEEK = 7;

    private final PassageRepository passages;
    private final ObservatoryMemory memory;
    private final RepeatedTransaction transactions;
    private final Clock clock;

    ObservatoryBook(
            PassageRepository passages, ObservatoryMemory memory, RepeatedTransaction transactions, Clock clock) {
        this.passages = passages;
        this.memory = memory;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The last month, of each country of which it is not written down. */
    public void writeDown() {
        LocalDate asOf = lastMonth();
        write(passages.without(asOf), asOf);
    }

    /** The last month of some countries, whatever is written down of them. */
    void writeAnew(Set<CountryCode> countries) {
        write(countries, lastMonth());
    }

    private LocalDate lastMonth() {
        return YearMonth.from(Utc.today(clock)).minusMonths(1).atEndOfMonth();
    }

    private void write(Set<CountryCode> countries, LocalDate asOf) {
        if (countries.isEmpty()) {
            return;
        }
        Map<CountryCode, Map<LetterPassage, Integer>> counted = new HashMap<>();
        countries.forEach(country -> counted.put(country, new HashMap<>()));
        passages.eachPosted(asOf, letter -> {
            Map<LetterPassage, Integer> alike = counted.get(letter.country());
            if (alike != null) {
                alike.merge(passage(letter, asOf), 1, Integer::sum);
            }
        });
        counted.forEach((country, alike) -> {
            List<LetterPassage> letters = summed(alike);
            transactions.execute(() -> {
                passages.replace(country, asOf, clock.instant().truncatedTo(ChronoUnit.MICROS), letters);
                return true;
            });
            // whoever asks first need not wait
            memory.of(country);
        });
    }

    private static List<LetterPassage> summed(Map<LetterPassage, Integer> alike) {
        Collection<LetterPassage> summed = new ArrayList<>(alike.size());
        alike.forEach((one, letters) -> summed.add(new LetterPassage(
                one.place(),
                one.custody(),
                one.kind(),
                one.posted(),
                one.outcome(),
                one.timed(),
                one.weeks(),
                letters)));
        return List.copyOf(summed);
    }

    /**
     * One letter. Whole weeks alone are kept, so that no day of a sign is told of a few. All are watched for whole weeks: did a
     * sign of a week that is not over count, while letters without one are no longer watched in it, all curves would be too high.
     */
    static LetterPassage passage(PostedLetter letter, LocalDate asOf) {
        int watched = days(letter.postedOn(), asOf) / WEEK;
        LocalDate sign = letter.signOn();
        int week = sign == null ? 0 : Math.max(1, Math.ceilDiv(days(letter.postedOn(), sign), WEEK));
        boolean timed = sign != null && week <= watched;
        return new LetterPassage(
                letter.place(),
                letter.custody(),
                letter.kind(),
                YearMonth.from(letter.postedOn()),
                Outcome.of(letter.arrived(), letter.returned()),
                timed,
                timed ? week : watched,
                1);
    }

    private static int days(LocalDate from, LocalDate until) {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, until));
    }
}
