package org.vestka.directory.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.PersonId;
import org.vestka.directory.designation.DesignatingBody;

/**
 * A case as its desk sees it.
 *
 * @param person null where the person is not shown to the one who looks
 * @param sets by which it is assessed, or was when it was proposed
 * @param findings by code of the criterion
 * @param statement what is proposed or was decided
 * @param steps latest first; none of a shared one
 * @param shared whether it is another body's, and read only as that one's statement names the reader's body too
 * @param mayAct whether the one who looks acts for the body; administrators only look
 */
public record CaseView(
        CaseId id,
        int version,
        DesignatingBody body,
        PersonId personId,
        @Nullable CasePerson person,
        CaseState state,
        List<CriterionSet> sets,
        Map<String, Assessed> findings,
        @Nullable StatementView statement,
        List<Step> steps,
        boolean shared,
        boolean mayAct) {

    public CaseView {
        sets = List.copyOf(sets);
        findings = Map.copyOf(findings);
        steps = List.copyOf(steps);
    }

    /** @param mine whether the one who looks did it */
    public record Step(CaseAct act, String note, Instant at, boolean mine) {}

    /** Whether every criterion has a finding that can stand in a decision. */
    public boolean complete() {
        return lacking().isEmpty();
    }

    /** Which of its criteria lack what before something can be stated, in the order of their texts. */
    public Map<Lack, List<Criterion>> lacking() {
        return lacking(findings);
    }

    /** The same of findings that are not stored yet. */
    public Map<Lack, List<Criterion>> lacking(Map<String, Assessed> found) {
        Map<Lack, List<Criterion>> lacking = new EnumMap<>(Lack.class);
        sets.stream().flatMap(set -> set.criteria().stream()).forEach(criterion -> {
            Assessed assessed = found.get(criterion.code());
            for (Lack lack : assessed == null ? Set.of(Lack.FINDING) : assessed.lacks()) {
                lacking.computeIfAbsent(lack, each -> new ArrayList<>()).add(criterion);
            }
        });
        return lacking;
    }
}
