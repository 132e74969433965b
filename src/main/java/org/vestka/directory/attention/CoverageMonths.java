package org.vestka.directory.attention;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.directory.CountryCode;
import org.vestka.directory.PersonId;
import org.vestka.directory.persistence.CoverageMonthRepository;

/** The book of months that are over. Who knows the letters writes it. */
@Component
public class CoverageMonths {

    private final CoverageMonthRepository months;

    CoverageMonths(CoverageMonthRepository months) {
        this.months = months;
    }

    /** Countries of which a month is not written down yet. */
    public Set<CountryCode> without(YearMonth month) {
        return months.without(month);
    }

    /** Everybody who is shown and can be written to now, with where they are. */
    public Map<PersonId, CountryCode> writable() {
        return months.writable();
    }

    /** A month that is written down is never written again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(CountryCode country, CoverageMonth month, Instant at) {
        months.add(country, month, at);
    }
}
