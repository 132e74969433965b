package org.vestka.directory.list;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.directory.PublicId;
import org.vestka.directory.RegionId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.custody.Reachability;
import org.vestka.directory.designation.DesignationValue;
import org.vestka.directory.person.AgeBand;
import org.vestka.directory.person.Gender;
import org.vestka.directory.person.Names;
import org.vestka.directory.person.PersonName;
import org.vestka.directory.person.Publication;
import org.vestka.directory.place.AddressStatus;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;

/**
 * A person as a list shows them. Of {@link Publication#LIMITED} people only name and place are here.
 *
 * @param originalName in the language of envelopes
 * @param latinName empty when none is held
 * @param names every name for display
 * @param birthday null where day or month are not known
 * @param gender for sentences about the person, also of limited ones
 * @param age on the day of asking
 * @param verifiedOn when place and address were last confirmed, the older of both
 * @param postedThisMonth letters posted in the current calendar month
 * @param reserved letters reserved or written, not yet posted
 */
public record PersonListItem(
        PersonId id,
        PublicId publicId,
        CountryCode country,
        Publication publication,
        String originalName,
        String latinName,
        List<PersonName> names,
        Gender gender,
        @Nullable MonthDay birthday,
        @Nullable AgeBand age,
        CustodyKind custody,
        @Nullable PartialDate custodySince,
        @Nullable FacilityId facility,
        @Nullable RegionId region,
        @Nullable DesignationValue designation,
        Reachability reachability,
        @Nullable AddressStatus addressStatus,
        @Nullable LocalDate verifiedOn,
        int postedThisMonth,
        int postedIn90Days,
        int reserved,
        int adopters) {

    public PersonListItem {
        names = List.copyOf(names);
    }

    public String nameIn(LanguageTag reader) {
        return Names.in(reader, names);
    }

    /** Whether a letter can reach the person, be it from relatives only. */
    public boolean writable() {
        return publication != Publication.MEMORIAL && reachability.writable();
    }
}
