package org.vestka.directory.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.PersonId;
import org.vestka.directory.SourceId;
import org.vestka.directory.StayId;
import org.vestka.directory.custody.StayDraft;
import org.vestka.shared.PartialDate;

/**
 * A stay that was taken off a page, as it stood there: no other act enters one that is over, so this puts it back.
 *
 * @param version of the person, after the act
 */
public record TakenStay(
        PersonId person,
        int version,
        StayId id,
        StayDraft stay,
        @Nullable PartialDate until,
        LocalDate countsFrom,
        LocalDate countsUntil,
        SourceId source) {}
