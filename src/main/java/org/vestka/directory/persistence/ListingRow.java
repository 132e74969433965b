package org.vestka.directory.persistence;

import static org.vestka.tables.Tables.PERSON_LISTING;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.RegionId;
import org.vestka.directory.designation.DesignationValue;
import org.vestka.directory.person.Gender;
import org.vestka.directory.person.NameRole;
import org.vestka.directory.person.PersonName;
import org.vestka.directory.person.Publication;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;

/**
 * A row of {@code person_listing} as lists may read it: of people published as limited, neither birth nor designation, nor since
 * when they are where they are.
 */
record ListingRow(Record row) {

    /** Few, and checked each time they are made. */
    private static final Map<String, LanguageTag> LANGUAGES = new ConcurrentHashMap<>();

    CountryCode country() {
        return new CountryCode(row.get(PERSON_LISTING.COUNTRY_CODE));
    }

    /** Stored as {@code language=name}, one per line; cut by hand, as lists read hundreds at a time. */
    List<PersonName> names() {
        String lines = row.get(PERSON_LISTING.NAMES);
        List<PersonName> names = new ArrayList<>();
        for (int start = 0; start < lines.length(); ) {
            int newLine = lines.indexOf('\n', start);
            int end = newLine < 0 ? lines.length() : newLine;
            int equals = lines.indexOf('=', start);
            if (equals > start && equals < end) {
                String name = lines.substring(equals + 1, end);
                if (!name.isBlank()) {
                    LanguageTag language = LANGUAGES.computeIfAbsent(lines.substring(start, equals), LanguageTag::new);
                    names.add(new PersonName(language, NameRole.DISPLAY, name));
                }
            }
            start = end + 1;
        }
        return names;
    }

    @Nullable
    PartialDate born() {
        return limited() ? null : row.get(PERSON_LISTING.BORN);
    }

    /** What filters may find by; a sentence about somebody needs it, a filter would tell it. */
    Gender genderToFindBy() {
        return limited() ? Gender.UNKNOWN : row.get(PERSON_LISTING.GENDER);
    }

    @Nullable
    PartialDate died() {
        return limited() ? null : row.get(PERSON_LISTING.DIED);
    }

    @Nullable
    DesignationValue designation() {
        return limited() ? null : row.get(PERSON_LISTING.DESIGNATION);
    }

    @Nullable
    PartialDate custodySince() {
        String since = limited() ? null : row.get(PERSON_LISTING.CUSTODY_SINCE);
        return since == null ? null : PartialDate.parse(since);
    }

    @Nullable
    FacilityId facility() {
        Long facility = row.get(PERSON_LISTING.FACILITY_ID);
        return facility == null ? null : new FacilityId(facility);
    }

    @Nullable
    RegionId region() {
        Long region = row.get(PERSON_LISTING.REGION_ID);
        return region == null ? null : new RegionId(region);
    }

    private boolean limited() {
        return row.get(PERSON_LISTING.PUBLICATION) == Publication.LIMITED;
    }
}
