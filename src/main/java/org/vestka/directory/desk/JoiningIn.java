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

/**
 * How a body comes to cases of its own in another body's statement: those at work are its own word; for whom it has none, the
 * proposer's assessment becomes its own as it stands, by the proposer's criteria, and the case says that it was taken over.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class JoiningIn {

    private final CaseRepository cases;
    private final CriterionRepository criteria;

    JoiningIn(CaseRepository cases, CriterionRepository criteria) {
        this.cases = cases;
        this.criteria = criteria;
    }

    /**
     * Brings the body's cases into the statement.
     *
     * @param proposers the cases it was proposed on
     * @throws DeskRefused when the body's own case on one of the people is not finished, does not speak for it, or is proposed
     *     elsewhere
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
        for (StoredCase each : proposers) {
            StoredCase held = own.get(each.person());
            if (held == null) {
                CaseId id = takeOver(each, body, member, now);
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

    private CaseId takeOver(StoredCase from, long body, Member member, Instant now) {
        CaseId id;
        try {
            id = cases.open(body, from.person(), now);
        } catch (DuplicateKeyException e) {
            // somebody of the desk has begun a case of their own meanwhile
            throw new DeskRefused(Reason.MOVED_ON);
        }
        cases.putFindings(id, cases.findings(from.id()).values(), from.seen());
        cases.step(id, CaseAct.SHARED, "", member.account(), now);
        return id;
    }

    private void attach(CaseId id, Collection<String> codes, StoredStatement statement, Member member, Instant now) {
        cases.move(id, CaseState.PROPOSED, codes, statement.id(), now);
        cases.step(id, CaseAct.JOINED, "", member.account(), now);
    }
}
