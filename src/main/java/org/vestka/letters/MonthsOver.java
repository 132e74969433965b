package org.vestka.letters;

import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.vestka.directory.CountryCode;
import org.vestka.directory.PersonId;
import org.vestka.directory.attention.CoverageMonth;
import org.vestka.directory.attention.CoverageMonths;
import org.vestka.directory.attention.CoveragePeriod;
import org.vestka.letters.persistence.CoverageQuery;
import org.vestka.shared.RepeatedTransaction;
import org.vestka.shared.Utc;

/** Writes down how months ended: who of those that can be written to got no letter in them. */
@Component
public class MonthsOver {

    private static final int MONTHS = 12;
    private static final int BATCH = 500;

    private final CoverageQuery coverage;
    private final CoverageMonths months;
    private final RepeatedTransaction transactions;
    private final Clock clock;

    MonthsOver(CoverageQuery coverage, CoverageMonths months, RepeatedTransaction transactions, Clock clock) {
        this.coverage = coverage;
        this.months = months;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Every month of the last year that is over and not written down, from the first posted letter on. */
    public void writeDown() {
        YearMonth now = YearMonth.from(Utc.today(clock));
        coverage.firstPosted().map(YearMonth::from).ifPresent(first -> {
            YearMonth earliest = now.minusMonths(MONTHS);
            for (YearMonth month = first.isAfter(earliest) ? first : earliest;
                    month.isBefore(now);
                    month = month.plusMonths(1)) {
                writeDown(month);
            }
        });
    }

    private void writeDown(YearMonth month) {
        transactions.execute(() -> {
            Set<CountryCode> missing = months.without(month);
            if (!missing.isEmpty()) {
                Map<PersonId, CountryCode> people = months.writable();
                Map<CountryCode, CoverageMonth> counted = new HashMap<>();
                missing.forEach(country -> counted.put(country, new CoverageMonth(month, 0, 0, 0, true)));
                Map<PersonId, Integer> posted = posted(people.keySet(), month);
                people.forEach((person, country) -> counted.computeIfPresent(
                        country, (key, before) -> with(before, posted.getOrDefault(person, 0))));
                counted.forEach((country, ended) -> months.write(country, ended, clock.instant()));
            }
            return true;
        });
    }

    private Map<PersonId, Integer> posted(Set<PersonId> people, YearMonth month) {
        CoveragePeriod period = CoveragePeriod.month(month.atDay(1));
        List<PersonId> all = new ArrayList<>(people);
        Map<PersonId, Integer> posted = new HashMap<>();
        for (int from = 0; from < all.size(); from += BATCH) {
            posted.putAll(coverage.posted(all.subList(from, Math.min(all.size(), from + BATCH)), period));
        }
        return posted;
    }

    private static CoverageMonth with(CoverageMonth before, int letters) {
        return new CoverageMonth(
                before.month(),
                before.people() + 1,
                before.none() + (letters == 0 ? 1 : 0),
                before.letters() + letters,
                true);
    }
}
