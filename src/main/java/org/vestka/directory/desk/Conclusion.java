package org.vestka.directory.desk;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.vestka.directory.designation.DesignatingBody.School;

/** What the findings come to, by one published text or by all of a school's that a body assesses by. */
public enum Conclusion {
    /** It speaks for recognition. */
    SUPPORTED,
    /** An exclusion is met. */
    EXCLUDED,
    /** Something is unclear or was not looked at, on which it depends. */
    UNCLEAR,
    NOT_SUPPORTED;

    /**
     * What the findings come to: no exclusion is met, everything required is, and so is a ground, in one of the sets. An
     * exclusion of one set holds against the others of its school, for a body that assesses by them all; what a text comes to by itself
     * is told by that text alone.
     *
     * @param sets of one school, or one alone
     */
    public static Conclusion of(Collection<CriterionSet> sets, Map<String, Assessed> findings) {
        List<CriterionSet> all = List.copyOf(sets);
        if (all.stream().flatMap(set -> of(set, Effect.EXCLUSION)).anyMatch(each -> is(each, findings, Finding.MET))) {
            return EXCLUDED;
        }
        boolean certain = all.stream()
                .flatMap(set -> of(set, Effect.EXCLUSION))
                .allMatch(each -> is(each, findings, Finding.NOT_MET));
        if (all.stream().anyMatch(set -> holds(set, findings, false))) {
            return certain ? SUPPORTED : UNCLEAR;
        }
        return all.stream().anyMatch(set -> holds(set, findings, true)) ? UNCLEAR : NOT_SUPPORTED;
    }

    /** Whether some school that is among the sets speaks for recognition. */
    public static boolean supports(Collection<CriterionSet> sets, Map<String, Assessed> findings) {
        return Stream.of(School.values())
                .map(school ->
                        sets.stream().filter(set -> set.school() == school).toList())
                .filter(own -> !own.isEmpty())
                .anyMatch(own -> of(own, findings) == SUPPORTED);
    }

    /** @param perhaps whether what is unclear may count as met */
    private static boolean holds(CriterionSet set, Map<String, Assessed> findings, boolean perhaps) {
        return of(set, Effect.REQUIRED).allMatch(each -> counts(each, findings, perhaps))
                && (of(set, Effect.GROUND).anyMatch(each -> counts(each, findings, perhaps))
                        || of(set, Effect.MOTIVE).anyMatch(each -> counts(each, findings, perhaps))
                                && of(set, Effect.GROUND_WITH_MOTIVE)
                                        .anyMatch(each -> counts(each, findings, perhaps)));
    }

    private static boolean counts(Criterion criterion, Map<String, Assessed> findings, boolean perhaps) {
        return is(criterion, findings, Finding.MET) || perhaps && !is(criterion, findings, Finding.NOT_MET);
    }

    private static boolean is(Criterion criterion, Map<String, Assessed> findings, Finding finding) {
        Assessed assessed = findings.get(criterion.code());
        return assessed != null && assessed.finding() == finding;
    }

    private static Stream<Criterion> of(CriterionSet set, Effect effect) {
        return set.criteria().stream().filter(each -> each.effect() == effect);
    }
}
