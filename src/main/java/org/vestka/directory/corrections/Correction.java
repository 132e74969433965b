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
 * @param kept what one editor would do about it, to which another has to agree; null while nobody would
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
     * What one editor would do with a wish to be hidden; until another agrees the person stays hidden, and promises wait.
     *
     * @param by null once that account was erased: then anybody may agree
     * @param shown whether they would show the person again; else they would hide them for good
     */
    public record Kept(@Nullable AccountId by, String reason, boolean shown) {}

    /** Whether a person wishes to be hidden, which comes before all else. */
    public boolean hidesPerson() {
        return kind == CorrectionKind.HIDE && subject instanceof Subject.OfPerson;
    }

    /** Whether one editor would hide the person for good. */
    public boolean toBeHidden() {
        return kept != null && !kept.shown();
    }

    /** Whether one editor would show the person again. */
    public boolean toBeShown() {
        return kept != null && kept.shown();
    }
}
