package org.vestka.directory.designation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.designation.DesignatingBody.School;
import org.vestka.directory.source.SourceView;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;

/**
 * What a body said of a person, from when to when.
 *
 * @param school of the body
 * @param criteria by which this was assessed, in their order; empty where nothing is known of the assessment
 */
public record DesignationView(
        String bodyCode,
        School school,
        Map<LanguageTag, String> bodyNames,
        DesignationValue value,
        @Nullable PartialDate from,
        @Nullable PartialDate until,
        boolean holds,
        List<PublishedCriteria> criteria,
        SourceView source) {

    public DesignationView {
        criteria = List.copyOf(criteria);
    }

    /** By whose rules this was said: those it was assessed by, else those of the body. */
    public Set<School> schools() {
        return criteria.isEmpty()
                ? Set.of(school)
                : criteria.stream().map(PublishedCriteria::school).collect(Collectors.toUnmodifiableSet());
    }
}
