package org.vestka.letters.observatory;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.FacilityId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.letters.LetterKind;

/**
 * What gets through to a place that at least {@link Passage#FEWEST} letters were sent to. Each way of parting them adds up to
 * all of them, and no part is smaller than that either.
 *
 * @param years calendar years, several together where one has too few
 * @param otherCustody those of kinds with too few, or not told, together; null for none
 * @param otherKinds those of kinds of mail with too few together; null for none
 * @param steps the months, several together where one has too few: how many were judged and how many had a sign in time
 * @param stretches since when it is otherwise, the last one last; one alone where nothing changed, none while nothing can be judged
 */
public record PlacePassage(
        FacilityId place,
        Passage all,
        Map<Period, Passage> years,
        Map<CustodyKind, Passage> custody,
        @Nullable Passage otherCustody,
        Map<LetterKind, Passage> kinds,
        @Nullable Passage otherKinds,
        List<Stretch> steps,
        List<Stretch> stretches) {}
