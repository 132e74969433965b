package org.vestka.letters;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.CountryCode;
import org.vestka.directory.PersonId;
import org.vestka.shared.LanguageTag;

/**
 * A letter to one person, seen by its writer. It has no text.
 *
 * @param heldFrom the state before it was held, null while it is not
 * @param closing how it ended unposted; null otherwise
 * @param leaseUntil when it returns by itself, unless posted
 * @param postedAt when, as the writer says; noon of a day that was past when they said it
 * @param postedOn day of posting in UTC
 * @param postedNotedAt when the writer said so: the same for all of one act
 * @param postedFrom the country, if the writer has said; nobody else is told
 */
public record Letter(
        LetterId id,
        LetterCode code,
        PersonId person,
        LetterKind kind,
        LanguageTag language,
        LetterState state,
        @Nullable LetterState heldFrom,
        @Nullable HoldReason holdReason,
        @Nullable Closing closing,
        @Nullable FrozenAddress address,
        @Nullable Instant printedAt,
        boolean printedAnyway,
        Instant reservedAt,
        Instant leaseUntil,
        @Nullable Instant writtenAt,
        @Nullable Instant postedAt,
        @Nullable LocalDate postedOn,
        @Nullable Instant postedNotedAt,
        @Nullable CountryCode postedFrom) {}
