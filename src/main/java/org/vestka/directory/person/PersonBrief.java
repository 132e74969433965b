package org.vestka.directory.person;

import java.time.MonthDay;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.directory.PublicId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.custody.Reachability;
import org.vestka.shared.LanguageTag;

/**
 * What other modules need of a person.
 *
 * @param birthday null where day or month are not known, and for people of whom only name and place are shown
 */
public record PersonBrief(
        PersonId id,
        PublicId publicId,
        CountryCode country,
        List<PersonName> names,
        Gender gender,
        @Nullable MonthDay birthday,
        CustodyKind custody,
        @Nullable FacilityId facility,
        Reachability reachability,
        Publication publication,
        boolean invented) {

    public String nameIn(LanguageTag reader) {
        return Names.in(reader, names);
    }

    public String originalName() {
        return Names.original(names);
    }
}
