package org.vestka.directory.desk.persistence;

import static org.vestka.tables.Tables.CASE_FINDING;
import static org.vestka.tables.Tables.CASE_STEP;
import static org.vestka.tables.Tables.DESIGNATION_CASE;
import static org.vestka.tables.Tables.PAGE_CHANGE;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.accounts.AccountId;
import org.vestka.directory.PersonId;
import org.vestka.directory.desk.Assessed;
import org.vestka.directory.desk.CaseAct;
import org.vestka.directory.desk.CaseId;
import org.vestka.directory.desk.CaseState;
import org.vestka.directory.desk.CaseView;
import org.vestka.directory.desk.StatementId;
import org.vestka.tables.tables.records.DesignationCaseRecord;

/** Cases with their findings and what was done with them. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class CaseRepository {

    private final DSLContext sql;

    CaseRepository(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * A case as it is stored.
     *
     * @param criteria codes of the sets it was proposed with
     * @param seen the number of the last change of the person's record at their assessment
     */
    public record StoredCase(
            CaseId id,
            int version,
            long body,
            PersonId person,
            CaseState state,
            Set<String> criteria,
            @Nullable StatementId statement,
            long seen) {}

    /** @throws org.springframework.dao.DuplicateKeyException when the body works on this person already */
    public CaseId open(long body, PersonId person, Instant now) {
        return Objects.requireNonNull(sql.insertInto(DESIGNATION_CASE)
                .set(DESIGNATION_CASE.BODY_ID, body)
                .set(DESIGNATION_CASE.PERSON_ID, person.value())
                .set(DESIGNATION_CASE.STATE, CaseState.OPEN)
                .set(DESIGNATION_CASE.OPENED_AT, now)
                .set(DESIGNATION_CASE.CHANGED_AT, now)
                .returningResult(DESIGNATION_CASE.ID)
                .fetchOne(row -> new CaseId(row.value1())));
    }

    public Optional<StoredCase> find(CaseId id) {
        return sql.selectFrom(DESIGNATION_CASE)
                .where(DESIGNATION_CASE.ID.eq(id.value()))
                .fetchOptional(CaseRepository::stored);
    }

    /** The one a body works on now. */
    public Optional<CaseId> live(long body, PersonId person) {
        return sql.select(DESIGNATION_CASE.ID)
                .from(DESIGNATION_CASE)
                .where(DESIGNATION_CASE.LIVE_FOR.eq(person.value()))
                .and(DESIGNATION_CASE.BODY_ID.eq(body))
                .fetchOptional(row -> new CaseId(row.value1()));
    }

    /** The cases a body works on now, by whom they are about. */
    public Map<PersonId, CaseId> live(long body, Collection<PersonId> people) {
        return sql.select(DESIGNATION_CASE.PERSON_ID, DESIGNATION_CASE.ID)
                .from(DESIGNATION_CASE)
                .where(DESIGNATION_CASE.LIVE_FOR.in(
                        people.stream().map(PersonId::value).toList()))
                .and(DESIGNATION_CASE.BODY_ID.eq(body))
                .fetchMap(row -> new PersonId(row.value1()), row -> new CaseId(row.value2()));
    }

    /** Those of the cases that rest on the assessment of another body as it was taken over: nobody has assessed them since. */
    public Set<CaseId> takenOver(Collection<CaseId> ids) {
        return sql
                .select(CASE_STEP.CASE_ID, CASE_STEP.ACT)
                .from(CASE_STEP)
                .where(CASE_STEP.CASE_ID.in(ids.stream().map(CaseId::value).toList()))
                .and(CASE_STEP.ACT.in(CaseAct.SHARED, CaseAct.ASSESSED))
                .orderBy(CASE_STEP.ID)
                .fetch()
                .stream()
                .collect(Collectors.toMap(
                        row -> new CaseId(row.value1()), row -> row.value2(), (earlier, later) -> later))
                .entrySet()
                .stream()
                .filter(each -> each.getValue() == CaseAct.SHARED)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Those of them that somebody of the body never opened by themselves: they came to be by joining in. */
    public Set<CaseId> onlyTakenOver(Collection<CaseId> ids) {
        Set<CaseId> only = takenOver(ids);
        only.removeAll(sql.selectDistinct(CASE_STEP.CASE_ID)
                .from(CASE_STEP)
                .where(CASE_STEP.CASE_ID.in(ids.stream().map(CaseId::value).toList()))
                .and(CASE_STEP.ACT.eq(CaseAct.OPENED))
                .fetchSet(row -> new CaseId(row.value1())));
        return only;
    }

    /** Whom these cases are about. */
    public Set<PersonId> persons(Collection<CaseId> ids) {
        return sql.select(DESIGNATION_CASE.PERSON_ID)
                .from(DESIGNATION_CASE)
                .where(DESIGNATION_CASE.ID.in(ids.stream().map(CaseId::value).toList()))
                .fetchSet(row -> new PersonId(row.value1()));
    }

    /** The number of the last change of a person's record; 0 where there is none. */
    public long lastChange(PersonId person) {
        Long last = sql.select(DSL.max(PAGE_CHANGE.ID))
                .from(PAGE_CHANGE)
                .where(PAGE_CHANGE.PERSON_ID.eq(person.value()))
                .fetchSingle()
                .value1();
        return last == null ? 0 : last;
    }

    /** Held until the transaction ends, by their ids in ascending order; what is not there is missing. */
    public List<StoredCase> lock(Collection<CaseId> ids) {
        return sql.selectFrom(DESIGNATION_CASE)
                .where(DESIGNATION_CASE.ID.in(ids.stream().map(CaseId::value).toList()))
                .orderBy(DESIGNATION_CASE.ID)
                .forUpdate()
                .fetch(CaseRepository::stored);
    }

    public List<StoredCase> all(Collection<CaseId> ids) {
        return sql.selectFrom(DESIGNATION_CASE)
                .where(DESIGNATION_CASE.ID.in(ids.stream().map(CaseId::value).toList()))
                .orderBy(DESIGNATION_CASE.ID)
                .fetch(CaseRepository::stored);
    }

    /** The cases a statement rests on, of all bodies that have joined in it. */
    public List<StoredCase> of(StatementId statement) {
        return sql.selectFrom(DESIGNATION_CASE)
                .where(DESIGNATION_CASE.STATEMENT_ID.eq(statement.value()))
                .orderBy(DESIGNATION_CASE.ID)
                .fetch(CaseRepository::stored);
    }

    public Map<String, Assessed> findings(CaseId id) {
        return findings(List.of(id)).getOrDefault(id, Map.of());
    }

    public Map<CaseId, Map<String, Assessed>> findings(Collection<CaseId> ids) {
        Map<CaseId, Map<String, Assessed>> findings = new LinkedHashMap<>();
        sql.selectFrom(CASE_FINDING)
                .where(CASE_FINDING.CASE_ID.in(ids.stream().map(CaseId::value).toList()))
                .orderBy(CASE_FINDING.CASE_ID, CASE_FINDING.CRITERION_CODE)
                .forEach(row -> findings.computeIfAbsent(new CaseId(row.getCaseId()), id -> new LinkedHashMap<>())
                        .put(
                                row.getCriterionCode(),
                                new Assessed(
                                        row.getCriterionCode(), row.getFinding(), row.getReasons(), row.getSources())));
        return findings;
    }

    /**
     * Puts findings in the place of all before, of a case the caller holds.
     *
     * @param seen the number of the last change of the person's record that they are made upon
     */
    public void putFindings(CaseId id, Collection<Assessed> findings, long seen) {
        sql.update(DESIGNATION_CASE)
                .set(DESIGNATION_CASE.SEEN_CHANGE, seen)
                .where(DESIGNATION_CASE.ID.eq(id.value()))
                .execute();
        sql.deleteFrom(CASE_FINDING).where(CASE_FINDING.CASE_ID.eq(id.value())).execute();
        for (Assessed each : findings) {
            sql.insertInto(CASE_FINDING)
                    .set(CASE_FINDING.CASE_ID, id.value())
                    .set(CASE_FINDING.CRITERION_CODE, each.criterion())
                    .set(CASE_FINDING.FINDING, each.finding())
                    .set(CASE_FINDING.REASONS, each.reasons())
                    .set(CASE_FINDING.SOURCES, each.sources())
                    .execute();
        }
    }

    /** Moves a case the caller holds; the same state only counts the version up. */
    public void move(
            CaseId id, CaseState state, Collection<String> criteria, @Nullable StatementId statement, Instant now) {
        sql.update(DESIGNATION_CASE)
                .set(DESIGNATION_CASE.STATE, state)
                .set(
                        DESIGNATION_CASE.CRITERIA,
                        String.join(",", criteria.stream().sorted().toList()))
                .set(DESIGNATION_CASE.STATEMENT_ID, statement == null ? null : statement.value())
                .set(DESIGNATION_CASE.CHANGED_AT, now)
                .set(DESIGNATION_CASE.VERSION, DESIGNATION_CASE.VERSION.plus(1))
                .where(DESIGNATION_CASE.ID.eq(id.value()))
                .execute();
    }

    public void step(CaseId id, CaseAct act, String note, AccountId account, Instant now) {
        sql.insertInto(CASE_STEP)
                .set(CASE_STEP.CASE_ID, id.value())
                .set(CASE_STEP.ACT, act)
                .set(CASE_STEP.NOTE, note)
                .set(CASE_STEP.ACCOUNT_ID, account.value())
                .set(CASE_STEP.DONE_AT, now)
                .execute();
    }

    /** Latest first. */
    public List<CaseView.Step> steps(CaseId id, @Nullable AccountId reader) {
        return sql.selectFrom(CASE_STEP)
                .where(CASE_STEP.CASE_ID.eq(id.value()))
                .orderBy(CASE_STEP.ID.desc())
                .fetch(row -> new CaseView.Step(
                        row.getAct(),
                        row.getNote(),
                        row.getDoneAt(),
                        reader != null && Objects.equals(row.getAccountId(), reader.value())));
    }

    private static StoredCase stored(DesignationCaseRecord row) {
        return new StoredCase(
                new CaseId(row.getId()),
                row.getVersion(),
                row.getBodyId(),
                new PersonId(row.getPersonId()),
                row.getState(),
                CriterionRepository.codes(row.getCriteria()),
                row.getStatementId() == null ? null : new StatementId(row.getStatementId()),
                row.getSeenChange());
    }
}
