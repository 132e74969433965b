package org.vestka.directory.persistence;

import static org.vestka.tables.Tables.GUIDELINE_RULE;
import static org.vestka.tables.Tables.GUIDELINE_RULE_TEXT;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.guideline.RuleAudience;
import org.vestka.directory.guideline.RuleLevel;
import org.vestka.directory.guideline.RuleState;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;

/** The rules of a country that are in force. */
@Repository
public class GuidelineQuery {

    private final DSLContext sql;

    GuidelineQuery(DSLContext sql) {
        this.sql = sql;
    }

    /** A rule with its text in every language. */
    public record Rule(
            String code,
            RuleLevel level,
            String topic,
            RuleAudience audience,
            Set<CustodyKind> custody,
            @Nullable FacilityId facility,
            @Nullable PartialDate from,
            @Nullable PartialDate until,
            Map<LanguageTag, String> texts,
            String sourceUrl,
            String sourceDate) {}

    /** In the order of the pack. */
    public List<Rule> active(CountryCode country) {
        Map<Long, Map<LanguageTag, String>> texts = new HashMap<>();
        sql.select(GUIDELINE_RULE_TEXT.RULE_ID, GUIDELINE_RULE_TEXT.LANGUAGE, GUIDELINE_RULE_TEXT.TEXT)
                .from(GUIDELINE_RULE_TEXT)
                .join(GUIDELINE_RULE)
                .on(GUIDELINE_RULE.ID.eq(GUIDELINE_RULE_TEXT.RULE_ID))
                .where(GUIDELINE_RULE.COUNTRY_CODE.eq(country.value()))
                .forEach(row -> texts.computeIfAbsent(row.value1(), id -> new HashMap<>())
                        .put(row.value2(), row.value3()));
        return sql.selectFrom(GUIDELINE_RULE)
                .where(GUIDELINE_RULE.COUNTRY_CODE.eq(country.value()))
                .and(GUIDELINE_RULE.STATE.eq(RuleState.ACTIVE))
                .orderBy(GUIDELINE_RULE.POSITION, GUIDELINE_RULE.CODE)
                .fetch(row -> new Rule(
                        row.getCode(),
                        row.getLevel(),
                        row.getTopic(),
                        row.getAudience(),
                        kinds(row.getCustodyScope()),
                        row.getFacilityId() == null ? null : new FacilityId(row.getFacilityId()),
                        row.getFromDate(),
                        row.getUntilDate(),
                        texts.getOrDefault(row.getId(), Map.of()),
                        row.getSourceUrl(),
                        row.getSourceDate()));
    }

    private static Set<CustodyKind> kinds(String stored) {
        return Arrays.stream(stored.split(","))
                .filter(word -> !word.isBlank())
                .map(CustodyKind::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(CustodyKind.class)));
    }
}
