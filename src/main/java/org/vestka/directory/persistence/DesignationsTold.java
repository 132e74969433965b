package org.vestka.directory.persistence;

import static org.vestka.tables.Tables.CRITERION_SET;
import static org.vestka.tables.Tables.CRITERION_SET_NAME;
import static org.vestka.tables.Tables.DESIGNATING_BODY;
import static org.vestka.tables.Tables.DESIGNATING_BODY_NAME;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.vestka.directory.designation.DesignatingBody.School;
import org.vestka.directory.designation.DesignationValue;
import org.vestka.directory.designation.DesignationView;
import org.vestka.directory.designation.PublishedCriteria;
import org.vestka.directory.source.SourceDraft;
import org.vestka.directory.source.SourceView;
import org.vestka.shared.LanguageTag;
import org.vestka.tables.tables.records.DesignatingBodyRecord;
import org.vestka.tables.tables.records.DesignationRecord;

/** What bodies say of a person as a page tells it: by whom, and by which published criteria. */
@Repository
class DesignationsTold {

    private final DSLContext sql;

    DesignationsTold(DSLContext sql) {
        this.sql = sql;
    }

    /** @param rows of one person, of each body the latest first */
    List<DesignationView> of(List<DesignationRecord> rows, Map<Long, SourceView> sources) {
        Map<Long, Map<LanguageTag, String>> names = new HashMap<>();
        sql.selectFrom(DESIGNATING_BODY_NAME)
                .forEach(row -> names.computeIfAbsent(row.getBodyId(), body -> new HashMap<>())
                        .put(row.getLanguage(), row.getName()));
        Map<Long, DesignatingBodyRecord> bodies =
                sql.selectFrom(DESIGNATING_BODY).fetchMap(DESIGNATING_BODY.ID);
        List<PublishedCriteria> published =
                rows.stream().allMatch(row -> criteria(row) == null) ? List.of() : published();
        return rows.stream()
                .map(row -> {
                    DesignatingBodyRecord body = Objects.requireNonNull(bodies.get(row.getBodyId()));
                    return new DesignationView(
                            body.getCode(),
                            School.valueOf(body.getSchool()),
                            names.getOrDefault(row.getBodyId(), Map.of()),
                            row.getValue(),
                            row.getFromDate(),
                            row.getUntilDate(),
                            !row.getEnded(),
                            among(published, assessed(row, rows)),
                            Objects.requireNonNull(sources.get(row.getSourceId())));
                })
                .toList();
    }

    /** Those of a row; a recognition that is over was assessed when it was said. */
    private static @Nullable String assessed(DesignationRecord row, List<DesignationRecord> rows) {
        return criteria(row) != null || row.getValue() != DesignationValue.FORMER
                ? criteria(row)
                : rows.stream()
                        .filter(other -> other.getBodyId().equals(row.getBodyId())
                                && other.getEnded()
                                && other.getValue().recognises()
                                && other.getValue() != DesignationValue.FORMER
                                && !other.getCountsFrom().isAfter(row.getCountsFrom()))
                        .findFirst()
                        .flatMap(each -> Optional.ofNullable(criteria(each)))
                        .orElse(null);
    }

    /** Null of what was kept before this was known, too. */
    private static @Nullable String criteria(DesignationRecord row) {
        return row.getCriteria();
    }

    private static List<PublishedCriteria> among(List<PublishedCriteria> published, @Nullable String codes) {
        List<String> chosen = codes == null ? List.of() : Arrays.asList(codes.split(","));
        return published.stream().filter(each -> chosen.contains(each.code())).toList();
    }

    /** All of them, in order. */
    private List<PublishedCriteria> published() {
        Map<String, Map<LanguageTag, String>> names = new HashMap<>();
        sql.selectFrom(CRITERION_SET_NAME)
                .forEach(row -> names.computeIfAbsent(row.getSetCode(), set -> new HashMap<>())
                        .put(row.getLanguage(), row.getName()));
        return sql.selectFrom(CRITERION_SET)
                .orderBy(CRITERION_SET.ORDINAL, CRITERION_SET.CODE)
                .fetch(set -> new PublishedCriteria(
                        set.getCode(),
                        School.valueOf(set.getSchool()),
                        names.getOrDefault(set.getCode(), Map.of()),
                        SourceView.of(
                                SourceDraft.page(set.getSourceUrl(), set.getSourceTitle(), set.getSourceDate()))));
    }
}
