package org.vestka.directory.corrections;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.vestka.accounts.AccountId;
import org.vestka.directory.person.Publication;

/**
 * What somebody proposed, as it waits.
 *
 * @param words empty once it is decided
 * @param hiding whether it took effect at once
 * @param before what was shown of the person before that
 * @param kept that one editor would hide the person for good; null while nobody would
 * @param letters begun and not yet posted, that hang on it
 * @param wishes how many asked in different words that the page be hidden; 1 of corrections
 */
public record Correction(
        CorrectionId id,
        Subject subject,
        CorrectionKind kind,
        Matter matter,
        String words,
        String knownFrom,
        LocalDate receivedOn,
        CorrectionState state,
        boolean hiding,
        @Nullable Publication before,
        @Nullable Kept kept,
        int letters,
        int wishes,
        int version) {

    /**
     * One editor's wish to hide a person for good; promises wait until another agrees.
     *
     * @param by null once that account was erased: then anybody may agree
     */
    public record Kept(@Nullable AccountId by, String reason) {}
}
