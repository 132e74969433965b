package org.vestka.directory.designation;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vestka.shared.PartialDate;

/**
 * What a body says of a person; ends what the same body said before.
 *
 * @param criteria codes of the published texts it was assessed by; empty where nothing is known of the assessment
 */
public record DesignationDraft(
        String bodyCode, DesignationValue value, @Nullable PartialDate from, Set<String> criteria) {

    public DesignationDraft {
        criteria = Set.copyOf(criteria);
    }

    /** What is told without saying how it was assessed. */
    public DesignationDraft(String bodyCode, DesignationValue value, @Nullable PartialDate from) {
        this(bodyCode, value, from, Set.of());
    }
}
