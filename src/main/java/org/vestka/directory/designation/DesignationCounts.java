package org.vestka.directory.designation;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.directory.CountryCode;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.persistence.DesignationCountQuery;
import org.vestka.shared.security.ForEveryone;

/** Numbers are always per body and per day, counted from the histories and never typed. */
@Service
@Transactional(readOnly = true)
public class DesignationCounts {

    private final DesignationCountQuery counts;

    DesignationCounts(DesignationCountQuery counts) {
        this.counts = counts;
    }

    /** By designation and custody; people without a stay on the day count as {@link CustodyKind#UNKNOWN}. */
    @ForEveryone
    public List<DesignationCount> asOf(CountryCode country, String bodyCode, LocalDate day) {
        return counts.asOf(country, bodyCode, day);
    }
}
