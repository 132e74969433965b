package org.vestka.letters.observatory.open;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.web.open.Terms;

/**
 * What gets through to a place.
 *
 * @param all null where fewer than ten letters are known; then the lists are empty
 * @param waiting week by week, as far as ten letters are still watched
 * @param months as far as they can be judged; several together where one has too few letters
 * @param stretches since when it is otherwise
 * @param comparison null where none was asked for, or nothing is told of the other place
 */
public record OpenObservatoryPlace(
        @Nullable LocalDate day,
        Terms.Licence licence,
        String language,
        String country,
        String code,
        String label,
        @Nullable OpenPassage all,
        List<OpenPassageOf> years,
        List<OpenPassageOf> custody,
        List<OpenPassageOf> kinds,
        List<OpenWeek> waiting,
        List<OpenStretch> months,
        List<OpenStretch> stretches,
        @Nullable OpenComparison comparison) {}
