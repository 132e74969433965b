package org.vestka.directory.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.RegionId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.custody.Reachability;
import org.vestka.directory.designation.DesignationValue;
import org.vestka.directory.person.Gender;
import org.vestka.directory.person.NameParts;
import org.vestka.directory.person.PersonName;
import org.vestka.directory.person.Publication;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;

/**
 * What lists filter and sort a person by.
 *
 * @param parts of names, where they are known one by one
 * @param born null for limited people too: what is not shown must not be found by, nor order anybody
 * @param died as {@code born}; with it years stop counting
 * @param gender unknown for limited people
 * @param designation as {@code born}
 * @param custodySince as {@code born}
 * @param letters posted in 90 days plus reserved now
 */
public record ListedPerson(
        long id,
        CountryCode country,
        Publication publication,
        List<PersonName> names,
        Map<LanguageTag, NameParts> parts,
        Gender gender,
        @Nullable PartialDate born,
        @Nullable PartialDate died,
        CustodyKind custody,
        @Nullable PartialDate custodySince,
        @Nullable FacilityId facility,
        @Nullable RegionId region,
        @Nullable DesignationValue designation,
        Reachability reachability,
        @Nullable LocalDate verifiedOn,
        Instant changedAt,
        int letters,
        int postedThisMonth) {}
