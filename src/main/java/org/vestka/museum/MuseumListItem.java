package org.vestka.museum;

import org.jspecify.annotations.Nullable;
import org.vestka.directory.FacilityId;
import org.vestka.directory.person.PersonBrief;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;

/**
 * A letter in a list.
 *
 * @param page number of its first page
 */
public record MuseumListItem(
        MuseumCode code,
        PersonBrief person,
        @Nullable FacilityId place,
        @Nullable PartialDate writtenOn,
        MuseumLetterKind kind,
        LanguageTag language,
        int page) {}
