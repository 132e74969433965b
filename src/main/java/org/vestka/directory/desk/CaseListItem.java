package org.vestka.directory.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.designation.DesignationValue;
import org.vestka.shared.LanguageTag;

/**
 * A case in the list.
 *
 * @param person null where the person is not shown to the one who looks
 * @param openedAt with the number what tells two cases of one person apart
 * @param said what is proposed or was decided; null where nothing is
 * @param waitsForMe whether another's proposal waits for the one who looks
 */
public record CaseListItem(
        CaseId id,
        CaseState state,
        Map<LanguageTag, String> bodyNames,
        @Nullable CasePerson person,
        Instant openedAt,
        Instant changedAt,
        @Nullable Said said,
        boolean waitsForMe) {

    /** @param on the day of the statement */
    public record Said(DesignationValue value, LocalDate on) {}
}
