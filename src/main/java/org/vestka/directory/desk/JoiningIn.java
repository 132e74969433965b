package org.vestka.directory.desk;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.directory.PersonId;
import org.vestka.directory.desk.DeskRefused.Reason;
import org.vestka.directory.desk.Membership.Member;
import org.vestka.directory.desk.persistence.CaseRepository;
import org.vestka.directory.desk.persistence.CaseRepository.StoredCase;
import org.vestka.directory.desk.persistence.CriterionRepository;
import org.vestka.directory.desk.persistence.StatementRepository.StoredStatement;
import org.vestka.directory.person.People;

/**
 * How a body comes to cases of its own in another body's statement: those at work are its own word; for whom it has none, the
 * proposer's assessment becomes its own as it stands, by the proposer's criteria, and the case says that it was taken over.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class JoiningIn {

    private final CaseRepository cases;
    private final CriterionRepository criteria;
    private final Assessments assessments;
    private final People people;

    JoiningIn(CaseRepository cases, CriterionRepository criteria, Assessments assessments, People people) {
        this.cases = cases;
        this.criteria = criteria;
        this.assessments = assessments;
        this.people = people;
    }

    /**
     * Brings the body's cases into the statement.
     *
     * @param proposers the cases it was proposed on
     * @throws DeskRefused when the body's own case on one of the people is not finished, does not speak for it, or is proposed
     *     elsewhere, or it has none on somebody who is not shown
     */
    void join(StoredStatement statement, Member member, List<StoredCase> proposers, Instant now) {
        long body = member.body().id();
        Map<PersonId, StoredCase> own =
                cases
                        .lock(cases.live(
                                        body,
                                        proposers.stream()
                                                .map(StoredCase::person)
                                                .toList())
                                .values())
                        .stream()
                        .collect(Collectors.toMap(StoredCase::person, each -> each));
        Map<CaseId, Map<String, Assessed>> findings =
                cases.findings(own.values().stream().map(StoredCase::id).toList());
        List<CriterionSet> sets = criteria.setsOf(body);
        Set<String> codes = sets.stream().map(CriterionSet::code).collect(Collectors.toSet());
        List<StoredCase> lacking = proposers.stream()
                .filter(each -> !own.containsKey(each.person()))
                .toList();
        List<PersonId> unknown = lacking.stream().map(StoredCase::person).toList();
        if (!people.briefs(unknown).keySet().containsAll(unknown)) {
            // what is said of somebody hidden tells who it is: it goes to no desk that has not written it
            throw new DeskRefused(Reason.NOT_TAKEN_OVER);
        }
        Map<CaseId, Map<String, Assessed>> theirs = assessments.findings(lacking);
        for (StoredCase each : proposers) {
            StoredCase held = own.get(each.person());
            if (held == null) {
                CaseId id = takeOver(each, theirs.getOrDefault(each.id(), Map.of()), body, member, now);
                attach(id, each.criteria(), statement, member, now);
                continue;
            }
            if (held.state() != CaseState.OPEN
                    || Assessments.against(sets, findings.getOrDefault(held.id(), Map.of()), statement.value())
                            .isPresent()) {
                throw new DeskRefused(Reason.OWN_CASE);
            }
            attach(held.id(), codes, statement, member, now);
        }
    }

    private CaseId takeOver(StoredCase from, Map<String, Assessed> findings, long body, Member member, Instant now) {
        CaseId id;
        try {
            id = cases.open(body, from.person(), now);
        } catch (DuplicateKeyException e) {
            // somebody of the desk has begun a case of their own meanwhile
            throw new DeskRefused(Reason.MOVED_ON);
        }
        cases.putFindings(id, findings.values(), from.seen());
        cases.step(id, CaseAct.SHARED, "", member.account(), now);
        return id;
    }

    private void attach(CaseId id, Collection<String> codes, StoredStatement statement, Member member, Instant now) {
        cases.move(id, CaseState.PROPOSED, codes, statement.id(), now);
        cases.step(id, CaseAct.JOINED, "", member.account(), now);
    }
}
