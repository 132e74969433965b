package org.vestka.directory.persistence;

import static org.vestka.tables.Tables.PERSON_LISTING;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.RegionId;
import org.vestka.directory.designation.DesignationValue;
import org.vestka.directory.person.NameRole;
import org.vestka.directory.person.PersonName;
import org.vestka.directory.person.Publication;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;

/** A row of {@code person_listing} as lists may read it: of people published as limited, neither birth nor designation. */
record ListingRow(Record row) {

    /** Few, and checked each time they are made. */
    private static final Map<String, LanguageTag> LANGUAGES = new ConcurrentHashMap<>();

    CountryCode country() {
        return new CountryCode(row.get(PERSON_LISTING.COUNTRY_CODE));
    }

    /** Stored as {@code language=name}, one per line. */
    List<PersonName> names() {
        return row.get(PERSON_LISTING.NAMES)
                .lines()
                .map(line -> line.split("=", 2))
                .filter(parts -> parts.length == 2 && !parts[1].isBlank())
                .map(parts -> new PersonName(
                        LANGUAGES.computeIfAbsent(parts[0], LanguageTag::new), NameRole.DISPLAY, parts[1]))
                .toList();
    }

    @Nullable
    PartialDate born() {
        return limited() ? null : row.get(PERSON_LISTING.BORN);
    }

    @Nullable
    DesignationValue designation() {
        return limited() ? null : row.get(PERSON_LISTING.DESIGNATION);
    }

    @Nullable
    PartialDate custodySince() {
        String since = row.get(PERSON_LISTING.CUSTODY_SINCE);
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
