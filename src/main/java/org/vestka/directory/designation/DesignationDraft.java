package org.vestka.directory.designation;

import org.jspecify.annotations.Nullable;
import org.vestka.shared.PartialDate;

/** What a body says of a person; ends what the same body said before. */
public record DesignationDraft(
        String bodyCode, DesignationValue value, @Nullable PartialDate from) {}
