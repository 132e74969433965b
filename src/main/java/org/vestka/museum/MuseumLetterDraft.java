package org.vestka.museum;

import org.jspecify.annotations.Nullable;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;

/**
 * What is known of a letter.
 *
 * @param place where it was written; null where nobody knows
 * @param writtenOn null where nobody knows
 * @param language in which it was written
 */
public record MuseumLetterDraft(
        PersonId person,
        @Nullable FacilityId place,
        @Nullable PartialDate writtenOn,
        MuseumLetterKind kind,
        LanguageTag language) {}
