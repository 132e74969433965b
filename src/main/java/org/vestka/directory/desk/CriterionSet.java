package org.vestka.directory.desk;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vestka.directory.Labels;
import org.vestka.directory.designation.DesignatingBody.School;
import org.vestka.shared.LanguageTag;

/**
 * The criteria of one published text.
 *
 * @param sourceDate as the source gives it: {@code 2012-10-03}, {@code 2021-10}
 * @param criteria in the order of the source
 */
public record CriterionSet(
        String code,
        School school,
        Map<LanguageTag, String> names,
        String sourceTitle,
        String sourceUrl,
        String sourceDate,
        List<Criterion> criteria) {

    public CriterionSet {
        names = Map.copyOf(names);
        criteria = List.copyOf(criteria);
    }

    /** The same with those of its criteria whose codes are given. */
    public CriterionSet only(Set<String> codes) {
        return new CriterionSet(
                code,
                school,
                names,
                sourceTitle,
                sourceUrl,
                sourceDate,
                criteria.stream()
                        .filter(criterion -> codes.contains(criterion.code()))
                        .toList());
    }

    public String nameIn(LanguageTag reader) {
        return Labels.in(reader, names);
    }
}
