package org.vestka.directory.desk.persistence;

import static org.vestka.tables.Tables.CRITERION;
import static org.vestka.tables.Tables.CRITERION_SET;
import static org.vestka.tables.Tables.CRITERION_SET_NAME;
import static org.vestka.tables.Tables.CRITERION_TEXT;
import static org.vestka.tables.Tables.DESIGNATING_BODY;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Result;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.directory.designation.DesignatingBody.School;
import org.vestka.directory.desk.Criterion;
import org.vestka.directory.desk.CriterionSet;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.persistence.Additions;
import org.vestka.tables.tables.records.CriterionRecord;
import org.vestka.tables.tables.records.CriterionSetNameRecord;
import org.vestka.tables.tables.records.CriterionTextRecord;

/** Published criteria, and by which of them each body assesses. */
@Repository
public class CriterionRepository {

    private final DSLContext sql;

    CriterionRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** All sets, in order. */
    public List<CriterionSet> sets() {
        Map<String, Result<CriterionSetNameRecord>> names =
                sql.selectFrom(CRITERION_SET_NAME).fetchGroups(CRITERION_SET_NAME.SET_CODE);
        Map<String, Result<CriterionTextRecord>> texts =
                sql.selectFrom(CRITERION_TEXT).fetchGroups(CRITERION_TEXT.CRITERION_CODE);
        Map<String, Result<CriterionRecord>> criteria = sql.selectFrom(CRITERION)
                .orderBy(CRITERION.ORDINAL, CRITERION.CODE)
                .fetchGroups(CRITERION.SET_CODE);
        return sql.selectFrom(CRITERION_SET)
                .orderBy(CRITERION_SET.ORDINAL, CRITERION_SET.CODE)
                .fetch(set -> new CriterionSet(
                        set.getCode(),
                        School.valueOf(set.getSchool()),
                        Objects.requireNonNull(names.get(set.getCode()))
                                .intoMap(CRITERION_SET_NAME.LANGUAGE, CRITERION_SET_NAME.NAME),
                        set.getSourceTitle(),
                        set.getSourceUrl(),
                        set.getSourceDate(),
                        Objects.requireNonNull(criteria.get(set.getCode()))
                                .map(each -> new Criterion(
                                        each.getCode(),
                                        each.getParagraph(),
                                        each.getEffect(),
                                        Objects.requireNonNull(texts.get(each.getCode()))
                                                .intoMap(CRITERION_TEXT.LANGUAGE, CRITERION_TEXT.TEXT)))));
    }

    /** The sets a body assesses by now: those it chose, else those of its school. */
    public List<CriterionSet> setsOf(long body) {
        var row = sql.select(DESIGNATING_BODY.CRITERIA, DESIGNATING_BODY.SCHOOL)
                .from(DESIGNATING_BODY)
                .where(DESIGNATING_BODY.ID.eq(body))
                .fetchSingle();
        Set<String> chosen = codes(row.value1());
        School school = School.valueOf(row.value2());
        return sets().stream()
                .filter(set -> chosen.isEmpty() ? set.school() == school : chosen.contains(set.code()))
                .toList();
    }

    /** Holds the body's row until the transaction ends, and changes by what it assesses. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void choose(long body, List<String> codes) {
        sql.update(DESIGNATING_BODY)
                .set(DESIGNATING_BODY.CRITERIA, String.join(",", codes))
                .where(DESIGNATING_BODY.ID.eq(body))
                .execute();
    }

    /** Codes as a column keeps them. */
    static Set<String> codes(String column) {
        return column.isEmpty() ? Set.of() : Set.copyOf(Arrays.asList(column.split(",")));
    }

    /** Brings what is stored to this. A criterion is never taken away: cases were assessed by it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(List<CriterionSet> sets) {
        for (int i = 0; i < sets.size(); i++) {
            put(sets.get(i), i);
        }
    }

    private void put(CriterionSet set, int ordinal) {
        Additions.unlessTaken(sql.insertInto(CRITERION_SET)
                .set(CRITERION_SET.CODE, set.code())
                .set(CRITERION_SET.ORDINAL, ordinal)
                .set(CRITERION_SET.SCHOOL, set.school().name())
                .set(CRITERION_SET.SOURCE_TITLE, set.sourceTitle())
                .set(CRITERION_SET.SOURCE_URL, set.sourceUrl())
                .set(CRITERION_SET.SOURCE_DATE, set.sourceDate()));
        sql.update(CRITERION_SET)
                .set(CRITERION_SET.ORDINAL, ordinal)
                .set(CRITERION_SET.SCHOOL, set.school().name())
                .set(CRITERION_SET.SOURCE_TITLE, set.sourceTitle())
                .set(CRITERION_SET.SOURCE_URL, set.sourceUrl())
                .set(CRITERION_SET.SOURCE_DATE, set.sourceDate())
                .where(CRITERION_SET.CODE.eq(set.code()))
                .execute();
        sql.deleteFrom(CRITERION_SET_NAME)
                .where(CRITERION_SET_NAME.SET_CODE.eq(set.code()))
                .execute();
        set.names().forEach((language, name) -> sql.insertInto(CRITERION_SET_NAME)
                .set(CRITERION_SET_NAME.SET_CODE, set.code())
                .set(CRITERION_SET_NAME.LANGUAGE, language)
                .set(CRITERION_SET_NAME.NAME, name)
                .execute());
        for (int i = 0; i < set.criteria().size(); i++) {
            put(set.code(), set.criteria().get(i), i);
        }
    }

    private void put(String set, Criterion criterion, int ordinal) {
        Additions.unlessTaken(sql.insertInto(CRITERION)
                .set(CRITERION.CODE, criterion.code())
                .set(CRITERION.SET_CODE, set)
                .set(CRITERION.ORDINAL, ordinal)
                .set(CRITERION.PARAGRAPH, criterion.paragraph())
                .set(CRITERION.EFFECT, criterion.effect()));
        sql.update(CRITERION)
                .set(CRITERION.SET_CODE, set)
                .set(CRITERION.ORDINAL, ordinal)
                .set(CRITERION.PARAGRAPH, criterion.paragraph())
                .set(CRITERION.EFFECT, criterion.effect())
                .where(CRITERION.CODE.eq(criterion.code()))
                .execute();
        sql.deleteFrom(CRITERION_TEXT)
                .where(CRITERION_TEXT.CRITERION_CODE.eq(criterion.code()))
                .execute();
        for (Map.Entry<LanguageTag, String> text : criterion.texts().entrySet()) {
            sql.insertInto(CRITERION_TEXT)
                    .set(CRITERION_TEXT.CRITERION_CODE, criterion.code())
                    .set(CRITERION_TEXT.LANGUAGE, text.getKey())
                    .set(CRITERION_TEXT.TEXT, text.getValue())
                    .execute();
        }
    }
}
