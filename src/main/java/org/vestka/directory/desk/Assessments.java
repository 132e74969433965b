package org.vestka.directory.desk;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
        return each.criteria().isEmpty() ? criteria.setsOf(each.body()) : sets(criteria.sets(), each, assessed);
    }

    /** The same out of all there are, of a case that keeps by what it was assessed. */
    private static List<CriterionSet> sets(List<CriterionSet> all, StoredCase each, Set<String> assessed) {
        Stream<CriterionSet> chosen = all.stream().filter(set -> each.criteria().contains(set.code()));
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

    /** Those of the findings that were made by these criteria: what waits for others is no part of the assessment. */
    static Map<String, Assessed> by(List<CriterionSet> sets, Map<String, Assessed> findings) {
        Map<String, Assessed> made = new LinkedHashMap<>(findings);
        made.keySet()
                .retainAll(sets.stream()
                        .flatMap(set -> set.criteria().stream())
                        .map(Criterion::code)
                        .collect(Collectors.toSet()));
        return made;
    }

    /** What was found in each of these cases by what they are assessed by. */
    Map<CaseId, Map<String, Assessed>> findings(Collection<StoredCase> about) {
        Map<CaseId, Map<String, Assessed>> found =
                cases.findings(about.stream().map(StoredCase::id).toList());
        List<CriterionSet> all = criteria.sets();
        Map<CaseId, Map<String, Assessed>> made = new HashMap<>();
        for (StoredCase each : about) {
            Map<String, Assessed> findings = found.getOrDefault(each.id(), Map.of());
            made.put(each.id(), by(sets(all, each, findings.keySet()), findings));
        }
        return made;
    }

    /** What a statement of this value rests on in each of these cases. */
    Map<CaseId, Basis> of(Collection<StoredCase> about, DesignationValue value) {
        List<CaseId> ids = about.stream().map(StoredCase::id).toList();
        Map<CaseId, Map<String, Assessed>> findings = cases.findings(ids);
        Set<CaseId> takenOver = cases.takenOver(ids);
        // the criteria are read once, however many people a statement names
        List<CriterionSet> all = criteria.sets();
        Map<Long, List<CriterionSet>> chosen = new HashMap<>();
        Map<CaseId, Basis> bases = new HashMap<>();
        for (StoredCase each : about) {
            Map<String, Assessed> found = findings.getOrDefault(each.id(), Map.of());
            List<CriterionSet> sets = each.criteria().isEmpty()
                    ? chosen.computeIfAbsent(each.body(), criteria::setsOf)
                    : sets(all, each, found.keySet());
            bases.put(
                    each.id(),
                    new Basis(
                            each.id(),
                            each.version(),
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
