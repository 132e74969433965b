package org.vestka.directory.designation;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.source.SourceView;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;

/** What a body said of a person, from when to when. */
public record DesignationView(
        String bodyCode,
        DesignatingBody.School school,
        Map<LanguageTag, String> bodyNames,
        DesignationValue value,
        @Nullable PartialDate from,
        @Nullable PartialDate until,
        boolean holds,
        SourceView source) {}
