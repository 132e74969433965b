package org.vestka.directory.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
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
 * @param steps latest first
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
        return sets.stream().flatMap(set -> set.criteria().stream()).allMatch(criterion -> {
            Assessed assessed = findings.get(criterion.code());
            return assessed != null && assessed.complete();
        });
    }
}
