package org.vestka.directory.desk;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.vestka.directory.designation.DesignationValue;
import org.vestka.directory.desk.DeskRefused.Reason;
import org.vestka.directory.desk.StatementView.Basis;
import org.vestka.directory.desk.StatementView.Verdict;
import org.vestka.directory.desk.persistence.CaseRepository;
import org.vestka.directory.desk.persistence.CaseRepository.StoredCase;
import org.vestka.directory.desk.persistence.CriterionRepository;

/** What was found in cases, by which criteria, and whether something can be said on it. */
@Component
class Assessments {

    private final CaseRepository cases;
    private final CriterionRepository criteria;

    Assessments(CaseRepository cases, CriterionRepository criteria) {
        this.cases = cases;
        this.criteria = criteria;
    }

    /**
     * By what a case is assessed: what the body has chosen, and from its proposal on what it had chosen then. Of what is proposed or
     * said every criterion was assessed that there was: one that came later is not asked of it.
     *
     * @param assessed codes of the criteria that have a finding
     */
    List<CriterionSet> sets(StoredCase each, Set<String> assessed) {
        if (each.criteria().isEmpty()) {
            return criteria.setsOf(each.body());
        }
        Stream<CriterionSet> chosen =
                criteria.sets().stream().filter(set -> each.criteria().contains(set.code()));
        return each.state() == CaseState.WITHDRAWN
                ? chosen.toList()
                : chosen.map(set -> set.only(assessed)).toList();
    }

    /** Why this cannot be said on these findings: recognition rests on them, all else only has to be assessed. Empty where it can. */
    static Optional<Reason> against(List<CriterionSet> sets, Map<String, Assessed> findings, DesignationValue value) {
        boolean complete = sets.stream().flatMap(set -> set.criteria().stream()).allMatch(criterion -> {
            Assessed assessed = findings.get(criterion.code());
            return assessed != null && assessed.complete();
        });
        if (!complete) {
            return Optional.of(Reason.INCOMPLETE);
        }
        return value == DesignationValue.RECOGNISED && !Conclusion.supports(sets, findings)
                ? Optional.of(Reason.NOT_SUPPORTED)
                : Optional.empty();
    }

    /** What a statement of this value rests on in each of these cases. */
    Map<CaseId, Basis> of(Collection<StoredCase> about, DesignationValue value) {
        List<CaseId> ids = about.stream().map(StoredCase::id).toList();
        Map<CaseId, Map<String, Assessed>> findings = cases.findings(ids);
        Set<CaseId> takenOver = cases.takenOver(ids);
        Map<CaseId, Basis> bases = new HashMap<>();
        for (StoredCase each : about) {
            Map<String, Assessed> found = findings.getOrDefault(each.id(), Map.of());
            List<CriterionSet> sets = sets(each, found.keySet());
            bases.put(
                    each.id(),
                    new Basis(
                            each.id(),
                            each.state() != CaseState.OPEN
                                    || against(sets, found, value).isEmpty(),
                            takenOver.contains(each.id()),
                            sets.stream()
                                    .map(set -> new Verdict(set.names(), Conclusion.of(List.of(set), found)))
                                    .toList()));
        }
        return bases;
    }
}
